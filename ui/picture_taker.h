#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QQuickWindow>
#include <QString>
#include <QTimer>

namespace motcua::ui {

/// Saves PNG pictures of a window: one each time its content changed and then stood still, at most
/// one in two seconds. The newest is always `<folder>/<name>.png`; earlier ones stay as
/// `<folder>/<name>-01.png` to `-99.png`, then the oldest is written over. Each picture is a
/// fresh grab, because a partly repainted window differs from it by a few levels of colour.
/// Lives on the GUI thread and must not outlive the window's thread.
class PictureTaker : public QObject {
    Q_OBJECT

public:
    /// Makes `folder` when it is missing. Throws std::runtime_error when that fails.
    PictureTaker(QQuickWindow& window, const QString& folder, const QString& name);

private:
    void notice_frame();
    void take();
    void save(const QImage& picture);

    QPointer<QQuickWindow> window_;
    QString folder_;
    QString name_;
    QImage last_;
    QTimer settle_;
    QElapsedTimer since_last_;
    int number_ = 0;
    bool grabbing_ = false;
};

} // namespace motcua::ui
