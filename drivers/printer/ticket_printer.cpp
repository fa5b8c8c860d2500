#include "drivers/printer/ticket_printer.h"

#include "drivers/printer/escpos_encode.h"
#include "drivers/printer/printer_dialogue.h"
#include "drivers/transport/transport_error.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto poll_pause = 2s;
constexpr auto first_pause = 500ms;
constexpr auto longest_pause = 5000ms;
constexpr std::size_t chunk = 16384; ///< bytes given to a transport at once

std::chrono::milliseconds print_time(const Slip& slip, const PrinterModel& model) {
    const double mm = slip.picture.height * 25.4 / model.dpi;
    return std::chrono::milliseconds(static_cast<int>(1000 * mm / model.speed_mm_s));
}

} // namespace

struct TicketPrinter::Run : std::enable_shared_from_this<Run> {
    Run(const asio::any_io_executor& executor,
        std::unique_ptr<Transport> device,
        PrinterModel printer_model)
        : model(std::move(printer_model)), transport(std::move(device)), dialogue(model, nature()),
          timer(executor) {}

    LinkNature nature() const {
        return {transport->two_way(), transport->keeps_jobs(), transport->has_port_status()};
    }

    void plugged();
    void open();
    void opened(ErrorCode error);
    void lost(std::string_view why);
    void read();
    void write();
    void wrote(unsigned of, ErrorCode error, std::size_t count);
    void end_job();
    void ask_port();
    void step();
    void tell();
    void sleep();
    void stop();

    PrinterModel model;
    std::unique_ptr<Transport> transport;
    PrinterDialogue dialogue;
    asio::steady_timer timer;
    OnStatus on_status;
    OnOutcome on_outcome;
    PrinterStatus told;
    bool opening = false;
    bool plugged_meanwhile = false;
    bool linked = false;
    bool asking_port = false;
    bool writing = false;
    bool ending = false;
    bool stopped = false;
    unsigned link = 0; ///< counts links, so that handlers of an old one are known
    Clock::time_point next_poll = Clock::time_point::max();
    Clock::time_point next_open = Clock::time_point::max();
    std::chrono::milliseconds pause = first_pause;
    std::array<std::uint8_t, 512> room{};
    std::shared_ptr<Bytes> sending; ///< what the transport holds
};

/// The device that was waited for is there: no need to wait for the clock.
void TicketPrinter::Run::plugged() {
    if (opening) {
        plugged_meanwhile = true;
    } else if (!linked && !stopped) {
        pause = first_pause;
        next_open = Clock::now();
        step();
    }
}

void TicketPrinter::Run::open() {
    next_open = Clock::time_point::max();
    opening = true;
    plugged_meanwhile = false;
    transport->open([self = shared_from_this()](ErrorCode error) { self->opened(error); });
}

void TicketPrinter::Run::opened(ErrorCode error) {
    if (stopped) {
        return;
    }
    opening = false;
    ++link;
    linked = !error;
    if (error) {
        lost("unreachable");
        if (error == TransportError::no_device) { // plugged() tells when it is worth another try
            next_open = plugged_meanwhile ? Clock::now() : Clock::time_point::max();
        }
    } else {
        dialogue.connected(nature(), Clock::now());
        next_poll = Clock::now();
        read();
    }
    step();
}

void TicketPrinter::Run::lost(std::string_view why) {
    ++link;
    linked = false;
    writing = false;
    ending = false;
    asking_port = false;
    transport->close();
    dialogue.disconnected(why, Clock::now());
    next_poll = Clock::time_point::max();
    next_open = Clock::now() + pause;
    pause = std::min(2 * pause, longest_pause);
}

void TicketPrinter::Run::read() {
    transport->read(room, [self = shared_from_this(), of = link](ErrorCode error, std::size_t n) {
        if (self->stopped || of != self->link) {
            return;
        }
        if (error) {
            self->lost("gone");
        } else {
            self->pause = first_pause;
            self->dialogue.received(std::span(self->room).first(n), Clock::now());
            self->read();
        }
        self->step();
    });
}

void TicketPrinter::Run::write() {
    const auto output = dialogue.output();
    if (!linked || writing || output.empty()) {
        return;
    }
    writing = true;
    const auto some = output.first(std::min(output.size(), chunk));
    sending = std::make_shared<Bytes>(some.begin(), some.end());
    dialogue.handed_over();
    transport->write(*sending,
                     [self = shared_from_this(), held = sending, of = link](
                         ErrorCode error, std::size_t n) { self->wrote(of, error, n); });
}

/// A link that is gone may still tell how much of a slip it took.
void TicketPrinter::Run::wrote(unsigned of, ErrorCode error, std::size_t count) {
    if (stopped || (of != link && !dialogue.waits_for_count())) {
        return;
    }
    dialogue.written(count, Clock::now());
    if (of == link) {
        writing = false;
        if (error) {
            lost("gone");
        }
    }
    step();
}

void TicketPrinter::Run::ask_port() {
    if (!linked || asking_port || !dialogue.wants_port_status()) {
        return;
    }
    asking_port = true;
    dialogue.port_asked();
    transport->port_status(
        [self = shared_from_this(), of = link](ErrorCode error, std::uint8_t byte) {
            if (self->stopped || of != self->link) {
                return;
            }
            self->asking_port = false;
            self->dialogue.port_answered(error, byte, Clock::now());
            self->step();
        });
}

void TicketPrinter::Run::end_job() {
    if (!linked || ending || !dialogue.wants_end()) {
        return;
    }
    ending = true;
    transport->end_job([self = shared_from_this(), of = link](ErrorCode error) {
        if (self->stopped || of != self->link) {
            return;
        }
        self->ending = false;
        self->dialogue.ended(error, Clock::now());
        self->step();
    });
}

/// Does whatever the dialogue wants next, tells what is new, and sleeps until something is due.
void TicketPrinter::Run::step() {
    const auto now = Clock::now();
    if (now >= next_open) {
        open();
    }
    if (now >= next_poll) {
        next_poll = now + poll_pause;
        dialogue.ask(now);
    }
    if (linked && dialogue.wants_new_link()) {
        lost("gone");
    }
    write();
    ask_port();
    end_job();
    tell();
    sleep();
}

void TicketPrinter::Run::tell() {
    if (auto outcome = dialogue.take_outcome()) {
        if (auto handler = std::exchange(on_outcome, nullptr)) {
            asio::post(timer.get_executor(), [handler, outcome] { handler(*outcome); });
        }
    }
    if (dialogue.status() != told && on_status) {
        told = dialogue.status();
        asio::post(timer.get_executor(), [handler = on_status, status = told] { handler(status); });
    }
}

void TicketPrinter::Run::sleep() {
    timer.expires_at(std::min({dialogue.deadline(), next_poll, next_open}));
    timer.async_wait([self = shared_from_this()](ErrorCode error) {
        if (!error && !self->stopped) {
            self->dialogue.tick(Clock::now());
            self->step();
        }
    });
}

void TicketPrinter::Run::stop() {
    stopped = true;
    on_status = nullptr;
    on_outcome = nullptr;
    timer.cancel();
    transport->close();
}

TicketPrinter::TicketPrinter(asio::any_io_executor executor,
                             std::unique_ptr<Transport> transport,
                             PrinterModel model)
    : run_(std::make_shared<Run>(executor, std::move(transport), std::move(model))) {}

TicketPrinter::~TicketPrinter() {
    run_->stop();
}

const PrinterModel& TicketPrinter::model() const {
    return run_->model;
}

void TicketPrinter::start(OnStatus on_status) {
    run_->on_status = std::move(on_status);
    run_->transport->on_plugged([run = std::weak_ptr(run_)] {
        if (const auto self = run.lock()) {
            self->plugged();
        }
    });
    run_->open();
}

void TicketPrinter::print(const Slip& slip, OnOutcome done) {
    run_->on_outcome = std::move(done);
    run_->dialogue.print(encode(slip, run_->model), print_time(slip, run_->model), Clock::now());
    run_->step();
}

bool TicketPrinter::busy() const {
    return run_->dialogue.busy() || run_->on_outcome;
}

void TicketPrinter::assume_cut_off() {
    run_->dialogue.assume_cut_off();
}

const PrinterStatus& TicketPrinter::status() const {
    return run_->dialogue.status();
}

} // namespace motcua::drivers
