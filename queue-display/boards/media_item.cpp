#include "queue-display/boards/media_item.h"

#include "queue-display/media/video_file.h"

#include <QDebug>
#include <QDir>
#include <QImageReader>
#include <QPainter>

namespace motcua::display {

namespace {

/// A file that all at once cannot be shown any more is looked at again after this long.
constexpr int look_again_ms = 30'000;
/// What a video's last frame stays.
constexpr int shortest_turn_ms = 500;
/// Frames that are late are passed over, but a file without good times never stops the board.
constexpr int most_passed_over = 5;
/// Larger pictures than a television's are not read: they may be meant to exhaust the memory.
constexpr int largest_side = 8'000;

} // namespace

MediaItem::MediaItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    turn_.setSingleShot(true);
    turn_.setTimerType(Qt::PreciseTimer);
    connect(&turn_, &QTimer::timeout, this, [this] { video_ ? show_frame() : show_next(); });
}

MediaItem::~MediaItem() = default;

void MediaItem::setFolder(const QString& folder) {
    if (folder == folder_)
        return;
    folder_ = folder;
    emit folderChanged();
    begin();
}

void MediaItem::setFiles(const QStringList& files) {
    if (files == files_)
        return;
    files_ = files;
    left_out_.clear();
    emit filesChanged();
    begin();
}

void MediaItem::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickPaintedItem::geometryChange(now, before);
    if (before.isEmpty() && !now.isEmpty())
        begin();
}

void MediaItem::begin() {
    at_ = -1;
    video_.reset();
    ahead_.reset();
    turn_.stop();
    if (folder_.isEmpty() || files_.isEmpty() || width() < 1 || height() < 1)
        return take({});
    show_next();
}

void MediaItem::show_next() {
    video_.reset();
    ahead_.reset();
    for (qsizetype tries = 0; tries < files_.size(); ++tries) {
        at_ = (at_ + 1) % static_cast<int>(files_.size());
        if (show_file(files_[at_]))
            return;
        leave_out(files_[at_]);
    }
    take({});
    turn_.start(look_again_ms);
}

bool MediaItem::show_file(const QString& name) {
    const QString path = QDir(folder_).filePath(name);
    QImageReader reader(path);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); size.isValid()) {
        if (size.width() > largest_side || size.height() > largest_side)
            return false;
        reader.setScaledSize(
            size.scaled(QSize(qRound(width()), qRound(height())), Qt::KeepAspectRatio));
        QImage image = reader.read();
        if (image.isNull())
            return false;
        take(std::move(image));
        turn_.start(seconds_ * 1000);
        return true;
    }
    video_ = VideoFile::open(path.toStdString());
    if (!video_)
        return false;
    decode_next();
    if (!ahead_) {
        video_.reset();
        return false;
    }
    video_clock_.start();
    show_frame();
    return true;
}

/// Shows the frame that is due and waits for the next; late ones are passed over.
void MediaItem::show_frame() {
    std::unique_ptr<VideoFrame> due;
    int passed = 0;
    while (ahead_ && ahead_->at.count() <= video_clock_.elapsed() && passed++ < most_passed_over) {
        due = std::move(ahead_);
        decode_next();
    }
    if (due) {
        const QImage image(
            due->pixels.data(), due->width, due->height, due->width * 4, QImage::Format_RGB32);
        take(image.copy());
    }
    if (!ahead_) {
        // By the timer, not at once: a video of one frame must not turn in circles.
        video_.reset();
        return turn_.start(shortest_turn_ms);
    }
    const auto wait = ahead_->at.count() - video_clock_.elapsed();
    turn_.start(static_cast<int>(std::max<qint64>(1, wait)));
}

void MediaItem::decode_next() {
    auto frame = video_->next(qRound(width()), qRound(height()));
    ahead_ = frame ? std::make_unique<VideoFrame>(std::move(*frame)) : nullptr;
}

void MediaItem::take(QImage image) {
    const bool was_filled = filled();
    shown_ = std::move(image);
    update();
    if (filled() != was_filled)
        emit filledChanged();
}

void MediaItem::leave_out(const QString& name) {
    if (left_out_.contains(name))
        return;
    left_out_.append(name);
    qWarning("media: \"%s\" is missing or cannot be shown", qUtf8Printable(name));
}

void MediaItem::paint(QPainter* painter) {
    if (shown_.isNull())
        return;
    const QSizeF size =
        QSizeF(shown_.size()).scaled(QSizeF(width(), height()), Qt::KeepAspectRatio);
    const QRectF place(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, shown_);
}

} // namespace motcua::display
