#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace motcua::kiosk {

/// Tells when headphones are plugged in and pulled out, from the jack's input device
/// (EV_SW, SW_HEADPHONE_INSERT of linux/input.h). GUI thread.
class Headphones : public QObject {
    Q_OBJECT

public:
    /// `device` is such as /dev/input/event5. One that cannot be opened tells nothing: the guide
    /// can still be begun by its key.
    explicit Headphones(const QString& device, QObject* parent = nullptr);
    ~Headphones() override;

signals:
    void plugged();
    void pulled();

private:
    void read_events();

    int descriptor_ = -1;
    std::unique_ptr<QSocketNotifier> notifier_;
};

} // namespace motcua::kiosk
