#include "drivers/printer/cups_printer.h"

#include "drivers/printer/cups_destination.h"
#include "drivers/printer/slip_document.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Result = PrintOutcome::Result;

namespace {

constexpr auto poll_pause = 2s;
constexpr auto job_pause = 500ms;

PrinterStatus unreachable() {
    PrinterStatus status;
    status.online = Answer::no;
    return status;
}

} // namespace

/// Lives on two threads: what the worker uses is the destination and what begins with `stop`.
struct CupsPrinter::Run : std::enable_shared_from_this<Run> {
    Run(const asio::any_io_executor& executor, std::string name, PrinterModel printer_model)
        : model(std::move(printer_model)), destination(std::move(name)), timer(executor) {}

    void check();
    void heard(const PrinterStatus& news);
    void wait_and_check();
    void print(const Bitmap& picture);
    void stop();

    std::optional<IppPrinterState> look();
    PrintOutcome print_now(const Bitmap& picture);
    PrintOutcome follow(int job, bool tells_paper, std::chrono::milliseconds time);
    bool pause();

    PrinterModel model;
    CupsDestination destination; ///< of the worker
    asio::thread_pool worker{1};
    asio::steady_timer timer;
    OnStatus on_status;
    OnOutcome on_outcome;
    PrinterStatus status = unreachable();
    bool told = false;
    std::mutex stop_mutex;
    std::condition_variable stop_called;
    bool stopping = false;
};

void CupsPrinter::Run::check() {
    asio::post(worker, [self = shared_from_this()] { self->look(); });
}

/// On the worker: asks the printer, and tells the other thread.
std::optional<IppPrinterState> CupsPrinter::Run::look() {
    auto printer = destination.printer();
    const auto news = printer ? describe_ipp(*printer) : unreachable();
    asio::post(timer.get_executor(), [self = shared_from_this(), news] { self->heard(news); });
    return printer;
}

void CupsPrinter::Run::heard(const PrinterStatus& news) {
    const bool new_status = !told || news != status;
    status = news;
    told = true;
    if (on_status && new_status) {
        on_status(status);
    }
    if (on_status && !on_outcome) {
        wait_and_check();
    }
}

void CupsPrinter::Run::wait_and_check() {
    timer.expires_after(poll_pause);
    timer.async_wait([self = shared_from_this()](ErrorCode error) {
        if (!error && !self->on_outcome) {
            self->check();
        }
    });
}

void CupsPrinter::Run::print(const Bitmap& picture) {
    timer.cancel();
    asio::post(worker, [self = shared_from_this(), picture] {
        const auto outcome = self->print_now(picture);
        asio::post(self->timer.get_executor(), [self, outcome] {
            if (auto handler = std::exchange(self->on_outcome, nullptr)) {
                self->wait_and_check();
                handler(outcome);
            }
        });
    });
}

PrintOutcome CupsPrinter::Run::print_now(const Bitmap& picture) {
    const auto printer = look();
    if (!printer) {
        return {Result::failed, "unreachable"};
    }
    const auto now = describe_ipp(*printer);
    if (const auto why = obstacle(now); !why.empty()) {
        return {Result::failed, std::string(why)};
    }
    const bool pdf = destination.takes("application/pdf");
    const auto document = pdf ? slip_pdf(picture, model.dpi) : slip_pwg(picture, model.dpi);
    const int job = document.bytes.empty() ? 0 : destination.send(document);
    if (job == 0) {
        return {Result::failed, "not_taken"};
    }
    const double mm = picture.height * 25.4 / model.dpi;
    return follow(job,
                  printer->tells_paper,
                  std::chrono::milliseconds(static_cast<int>(1000 * mm / model.speed_mm_s)));
}

/// Follows a job to its end, or takes it back when that takes too long: no paper may come later.
PrintOutcome CupsPrinter::Run::follow(int job, bool tells_paper, std::chrono::milliseconds time) {
    const auto limit = Clock::now() + time + model.confirm_limit;
    bool begun = false;
    PrinterStatus last;
    do {
        const auto state = destination.job(job);
        begun = begun || (state && state->state >= 5);
        if (const auto outcome = state ? ipp_outcome(*state, tells_paper) : std::nullopt) {
            return *outcome;
        }
        const auto printer = look();
        last = printer ? describe_ipp(*printer) : unreachable();
    } while (Clock::now() < limit && pause());
    const bool cancelled = destination.cancel(job);
    const auto state = destination.job(job);
    if (state && state->state == 9) {
        return *ipp_outcome(*state, tells_paper);
    }
    return ipp_given_up(last, begun || !cancelled);
}

/// Waits between two looks; false when the program wants to end.
bool CupsPrinter::Run::pause() {
    std::unique_lock lock(stop_mutex);
    return !stop_called.wait_for(lock, job_pause, [this] { return stopping; });
}

void CupsPrinter::Run::stop() {
    on_status = nullptr;
    on_outcome = nullptr;
    timer.cancel();
    {
        const std::lock_guard lock(stop_mutex);
        stopping = true;
    }
    stop_called.notify_all();
    worker.join();
}

CupsPrinter::CupsPrinter(asio::any_io_executor executor,
                         std::string destination,
                         PrinterModel model)
    : run_(std::make_shared<Run>(executor, std::move(destination), std::move(model))) {}

CupsPrinter::~CupsPrinter() {
    run_->stop();
}

const PrinterModel& CupsPrinter::model() const {
    return run_->model;
}

void CupsPrinter::start(OnStatus on_status) {
    run_->on_status = std::move(on_status);
    run_->check();
}

void CupsPrinter::print(const Slip& slip, OnOutcome done) {
    run_->on_outcome = std::move(done);
    run_->print(render(slip));
}

bool CupsPrinter::busy() const {
    return run_->on_outcome != nullptr;
}

const PrinterStatus& CupsPrinter::status() const {
    return run_->status;
}

} // namespace motcua::drivers
