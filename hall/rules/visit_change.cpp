#include "hall/rules/visit_change.h"

#include "hall/rules/check.h"

#include <algorithm>

namespace motcua::rules {

Task& task_at_hand(Visit& visit) {
    const auto found = std::ranges::find_if(
        visit.tasks, [](const Task& task) { return task.state != TaskState::done; });
    MOTCUA_CHECK(found != visit.tasks.end());
    return *found;
}

void begin_task(Visit& visit, const ServiceId& service) {
    Task& task = task_at_hand(visit);
    MOTCUA_CHECK(task.service == service);
    task.state = TaskState::current;
}

void end_task(Visit& visit) {
    task_at_hand(visit).state = TaskState::done;
}

void wait_again(Visit& visit) {
    task_at_hand(visit).state = TaskState::waiting;
}

void transfer_task(Visit& visit, const TicketTransferred& event) {
    Task& task = task_at_hand(visit);
    const Task to{event.service, TaskState::waiting, event.to_counter};
    const Task back{task.service, TaskState::waiting, event.counter};
    const auto next = visit.tasks.begin() + (&task - visit.tasks.data()) + 1;
    if (task.service == event.service && !event.come_back) {
        task = to;
        return;
    }
    task.state = TaskState::done;
    const auto placed = visit.tasks.insert(next, to);
    if (event.come_back) {
        visit.tasks.insert(placed + 1, back);
    }
}

Paper paper_after(PrintOutcome outcome) {
    switch (outcome) {
    case PrintOutcome::printed:
        return Paper::printed;
    case PrintOutcome::failed:
        return Paper::failed;
    case PrintOutcome::unknown:
        break;
    }
    return Paper::unknown;
}

} // namespace motcua::rules
