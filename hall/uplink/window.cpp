#include "hall/uplink/window.h"

namespace motcua::uplink {

void Window::start_after(std::uint64_t acked) {
    acked_ = acked;
    sent_ = acked;
}

std::size_t Window::room() const {
    return limit_ - static_cast<std::size_t>(sent_ - acked_);
}

bool Window::add(std::uint64_t first, std::uint64_t last) {
    if (first != sent_ + 1 || last < first || last - sent_ > room())
        return false;
    sent_ = last;
    return true;
}

bool Window::ack(std::uint64_t sequence) {
    if (sequence < acked_ || sequence > sent_)
        return false;
    acked_ = sequence;
    return true;
}

} // namespace motcua::uplink
