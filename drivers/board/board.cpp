#include "drivers/board/board.h"

#include <boost/asio/steady_timer.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace motcua::drivers {

namespace asio = boost::asio;
using Outcome = Exchange::Outcome;

namespace {

constexpr int tries = 2; ///< a frame may be lost in noise; a board that misses two is silent

} // namespace

struct Board::Run : std::enable_shared_from_this<Run> {
    Run(asio::any_io_executor executor,
        Line& on_line,
        std::unique_ptr<const BoardLanguage> speaks,
        Settings how)
        : line(on_line), language(std::move(speaks)), settings(how), refresh(std::move(executor)) {}

    void send_soon() {
        again = true;
        if (!sending && line.up() && !over) {
            begin();
        }
    }

    void begin() {
        again = false;
        sending = true;
        frames = language->show(text, settings.address);
        at = 0;
        left = tries;
        send();
    }

    void send() {
        if (at == frames.size()) {
            return ended(frames.empty() || frames.back().hear ? BoardState::good
                                                              : BoardState::unknown);
        }
        reply = BoardReply::waiting;
        const auto& frame = frames[at];
        Exchange exchange;
        exchange.request = frame.bytes;
        exchange.limit = frame.limit;
        if (frame.hear) {
            // A copy, so that a second try begins with nothing heard.
            exchange.hear = [self = shared_from_this(),
                             hear = frame.hear](std::span<const std::uint8_t> bytes) mutable {
                self->reply = hear(bytes);
                return self->reply != BoardReply::waiting;
            };
        }
        exchange.done = [self = shared_from_this()](Outcome outcome) { self->done(outcome); };
        line.ask(std::move(exchange));
    }

    void done(Outcome outcome) {
        if (over) {
            return;
        }
        const bool took = outcome == Outcome::sent || reply == BoardReply::good;
        if (outcome == Outcome::down) {
            sending = false;
        } else if (took) {
            ++at;
            left = tries;
            send();
        } else if (--left > 0) {
            send();
        } else {
            ended(outcome == Outcome::silent ? BoardState::silent : BoardState::refusing);
        }
    }

    void ended(BoardState now) {
        sending = false;
        tell(now);
        if (over) {
            return;
        }
        if (again) {
            return begin();
        }
        refresh.expires_after(settings.refresh);
        refresh.async_wait([self = shared_from_this()](ErrorCode error) {
            if (!error && !self->over) {
                self->send_soon();
            }
        });
    }

    void tell(BoardState now) {
        if (state != now && on_state) {
            state = now;
            on_state(now);
        }
    }

    Line& line;
    std::unique_ptr<const BoardLanguage> language;
    Settings settings;
    asio::steady_timer refresh;
    OnState on_state;
    std::optional<BoardState> state;
    std::string text;
    std::vector<BoardFrame> frames;
    std::size_t at = 0;
    int left = 0;
    BoardReply reply = BoardReply::waiting;
    bool sending = false;
    bool again = false; ///< the text is newer than what is being sent
    bool over = false;
};

Board::Board(asio::any_io_executor executor,
             Line& line,
             std::unique_ptr<const BoardLanguage> language,
             Settings settings)
    : run_(std::make_shared<Run>(std::move(executor), line, std::move(language), settings)) {}

Board::~Board() {
    run_->over = true;
    run_->on_state = nullptr;
    run_->refresh.cancel();
}

void Board::start(OnState on_state) {
    run_->on_state = std::move(on_state);
    run_->line.listen([weak = std::weak_ptr(run_)](bool up) {
        const auto run = weak.lock();
        if (!run || run->over) {
            return;
        }
        run->refresh.cancel();
        if (!up) {
            run->sending = false;
            run->tell(BoardState::offline);
        } else {
            run->send_soon();
        }
    });
}

void Board::show(std::string text) {
    if (run_->text != text) {
        run_->text = std::move(text);
        run_->send_soon();
    }
}

} // namespace motcua::drivers
