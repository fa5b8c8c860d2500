#include "kiosk/headphones.h"

#include <QFile>

#include <array>
#include <fcntl.h>
#include <linux/input.h>
#include <unistd.h>

namespace motcua::kiosk {

Headphones::Headphones(const QString& device, QObject* parent)
    : QObject(parent), descriptor_(::open(QFile::encodeName(device).constData(),
                                          O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
    if (descriptor_ < 0)
        return;
    notifier_ = std::make_unique<QSocketNotifier>(descriptor_, QSocketNotifier::Read);
    connect(notifier_.get(), &QSocketNotifier::activated, this, [this] { read_events(); });
}

Headphones::~Headphones() {
    notifier_.reset();
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

void Headphones::read_events() {
    std::array<input_event, 16> events{};
    const ssize_t bytes = ::read(descriptor_, events.data(), sizeof events);
    // The device is gone: its end is always readable.
    if (bytes <= 0 && errno != EAGAIN) {
        notifier_->setEnabled(false);
        return;
    }
    const auto count = static_cast<std::size_t>(std::max<ssize_t>(bytes, 0)) / sizeof(input_event);
    for (std::size_t at = 0; at < count; ++at) {
        const input_event& event = events.at(at);
        if (event.type == EV_SW && event.code == SW_HEADPHONE_INSERT) {
            if (event.value != 0)
                emit plugged();
            else
                emit pulled();
        }
    }
}

} // namespace motcua::kiosk
