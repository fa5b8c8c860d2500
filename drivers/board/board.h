#pragma once

#include "drivers/board/board_language.h"
#include "drivers/line/line.h"

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace motcua::drivers {

/// What is known of a board.
enum class BoardState : std::uint8_t {
    offline,  ///< its line is not there
    unknown,  ///< it never answers, so nobody knows whether it shows anything
    good,     ///< it said that it took the last text
    refusing, ///< it answers, but does not take what it is sent
    silent,   ///< it should answer and does not
};

/// One board on a line. It keeps showing the text that was last given: it is sent again at each
/// refresh, so that a board that lost power shows it too, and when the line comes back.
/// All on the executor's thread; no handler is called from inside a call.
class Board {
public:
    using OnState = std::function<void(BoardState)>;

    struct Settings {
        int address = 1;
        std::chrono::milliseconds refresh{10000};
    };

    /// The line outlives the board and is started after it.
    Board(boost::asio::any_io_executor executor,
          Line& line,
          std::unique_ptr<const BoardLanguage> language,
          Settings settings);
    ~Board();

    /// Tells the first state, and each change.
    void start(OnState on_state);

    /// Empty: dark.
    void show(std::string text);

private:
    struct Run;
    std::shared_ptr<Run> run_;
};

} // namespace motcua::drivers
