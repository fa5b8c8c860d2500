#include "ui/picture_taker.h"

#include <QDir>

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace motcua::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto stands_still = 300ms;
constexpr auto shortest_pause = 2000ms;
constexpr int kept = 99;

} // namespace

PictureTaker::PictureTaker(QQuickWindow& window, const QString& folder, const QString& name)
    : window_(&window), folder_(folder), name_(name) {
    if (!QDir().mkpath(folder))
        throw std::runtime_error("cannot make the folder for pictures " + folder.toStdString());
    settle_.setSingleShot(true);
    connect(&settle_, &QTimer::timeout, this, &PictureTaker::take);
    connect(&window, &QQuickWindow::frameSwapped, this, &PictureTaker::notice_frame);
    settle_.start(stands_still);
}

void PictureTaker::notice_frame() {
    if (!grabbing_)
        settle_.start(stands_still);
}

void PictureTaker::take() {
    if (window_.isNull() || !window_->isExposed())
        return;
    if (since_last_.isValid() && !since_last_.hasExpired(shortest_pause.count())) {
        settle_.start(shortest_pause);
        return;
    }
    grabbing_ = true;
    const QImage picture = window_->grabWindow();
    grabbing_ = false;
    if (!picture.isNull() && picture != last_)
        save(picture);
}

void PictureTaker::save(const QImage& picture) {
    number_ = number_ % kept + 1;
    const QDir folder(folder_);
    const auto numbered =
        QStringLiteral("%1-%2.png").arg(name_).arg(number_, 2, 10, QLatin1Char('0'));
    picture.save(folder.filePath(numbered));
    // Written aside and renamed: whoever looks at the newest picture never sees half of one.
    const QString aside = folder.filePath(name_ + QStringLiteral(".part"));
    const QString newest = folder.filePath(name_ + QStringLiteral(".png"));
    std::error_code fault;
    if (picture.save(aside, "PNG"))
        std::filesystem::rename(aside.toStdString(), newest.toStdString(), fault);
    // A picture is never worth a screen: a full disk or a folder taken away only goes to the log.
    if (fault)
        qWarning("no picture: %s", fault.message().c_str());
    last_ = picture;
    since_last_.start();
}

} // namespace motcua::ui
