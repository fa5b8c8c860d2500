#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QQuickPaintedItem>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace motcua::display {

// Only named: Qt 6.4's moc cannot read the standard headers that these need.
class VideoFile;
struct VideoFrame;

/// Shows pictures and videos of a folder in turn: a picture for some seconds, a video to its end.
/// What is missing or cannot be shown is left out and told in the log once; nothing else stops.
class MediaItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString folder MEMBER folder_ WRITE setFolder NOTIFY folderChanged)
    Q_PROPERTY(QStringList files MEMBER files_ WRITE setFiles NOTIFY filesChanged)
    Q_PROPERTY(int seconds MEMBER seconds_ NOTIFY secondsChanged)
    /// There is something on it.
    Q_PROPERTY(bool filled READ filled NOTIFY filledChanged)

public:
    explicit MediaItem(QQuickItem* parent = nullptr);
    ~MediaItem() override;

    bool filled() const { return !shown_.isNull(); }

    void setFolder(const QString& folder);
    void setFiles(const QStringList& files);
    void paint(QPainter* painter) override;

signals:
    void folderChanged();
    void filesChanged();
    void secondsChanged();
    void filledChanged();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    void begin();
    void show_next();
    bool show_file(const QString& name);
    void show_frame();
    void decode_next();
    void take(QImage image);
    void leave_out(const QString& name);

    QString folder_;
    QStringList files_;
    QStringList left_out_;
    int seconds_ = 15;
    int at_ = -1; ///< of `files_`, shown now
    QImage shown_;
    std::unique_ptr<VideoFile> video_;
    std::unique_ptr<VideoFrame> ahead_; ///< decoded, not yet due
    QElapsedTimer video_clock_;
    QTimer turn_;
};

} // namespace motcua::display
