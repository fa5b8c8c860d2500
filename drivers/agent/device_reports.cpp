#include "drivers/agent/device_reports.h"

#include "hall/protocol/arguments.h"
#include "hall/protocol/json.h"

#include <cstdio>

namespace motcua::devices {

void DeviceReports::report(const rules::ReportDevice& device) {
    auto arguments = protocol::to_text(device);
    auto& last = last_[device.device.value];
    if (last != arguments) {
        last = std::move(arguments);
        send(device.device.value, last);
    }
}

void DeviceReports::repeat_all() {
    for (const auto& [id, arguments] : last_) {
        send(id, arguments);
    }
}

void DeviceReports::send(const std::string& id, const std::string& arguments) {
    if (const auto before = requests_.find(id); before != requests_.end()) {
        hall_.cancel(before->second);
    }
    const auto request = client::make_request_id();
    requests_[id] = request;
    hall_.request(
        request, "report_device", arguments, [this, id, request](const client::Answer& answer) {
            if (requests_[id] == request) {
                requests_.erase(id);
            }
            if (answer.refusal) {
                std::fprintf(stderr, "%s: %s\n", id.c_str(), answer.refusal->code.c_str());
            }
        });
}

} // namespace motcua::devices
