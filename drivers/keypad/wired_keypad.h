#pragma once

#include "drivers/keypad/keypad_model.h"
#include "drivers/line/line.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>
#include <string>
#include <vector>

namespace motcua::drivers {

/// A pad of any language that a model file describes, on a line that it may share with others.
class WiredKeypad final : public Keypad {
public:
    /// `units` are the Modbus addresses to be asked, as texts; pads of other languages tell their
    /// unit, or have none. The line outlives the pad and is started after it.
    WiredKeypad(boost::asio::any_io_executor executor,
                Line& line,
                const KeypadModel& model,
                std::vector<std::string> units);
    ~WiredKeypad() override;

    void start(OnKey on_key, OnState on_state) override;
    void answer(const std::string& unit, bool done, const std::string& text) override;

private:
    struct Run;
    std::shared_ptr<Run> run_;
};

} // namespace motcua::drivers
