#pragma once

#include "queue-display/boards/waiting_board_model.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace motcua::display {

/// Draws the day's curve of a waiting board: people waiting over the hours from opening to closing,
/// with the present as a dot. Colours and the size of its figures come from the theme.
class DayCurve : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(motcua::display::WaitingBoardModel* board READ board WRITE setBoard NOTIFY
                   boardChanged REQUIRED)
    Q_PROPERTY(QColor curveColor MEMBER curve_color_ NOTIFY paletteChanged)
    Q_PROPERTY(QColor groundColor MEMBER ground_color_ NOTIFY paletteChanged)
    Q_PROPERTY(QColor gridColor MEMBER grid_color_ NOTIFY paletteChanged)
    Q_PROPERTY(QColor textColor MEMBER text_color_ NOTIFY paletteChanged)
    Q_PROPERTY(QColor nowColor MEMBER now_color_ NOTIFY paletteChanged)
    Q_PROPERTY(QString fontFamily MEMBER font_family_ NOTIFY paletteChanged)
    Q_PROPERTY(int textSize MEMBER text_size_ NOTIFY paletteChanged)

public:
    explicit DayCurve(QQuickItem* parent = nullptr);

    WaitingBoardModel* board() const { return board_; }

    void setBoard(WaitingBoardModel* board);
    void paint(QPainter* painter) override;

signals:
    void boardChanged();
    void paletteChanged();

private:
    void take_view();
    void paint_people(QPainter& painter, const QRectF& area, int most) const;
    void paint_hours(QPainter& painter, const QRectF& area) const;
    void paint_curve(QPainter& painter, const QRectF& area, int most) const;

    QPointer<WaitingBoardModel> board_;
    DayCurveView curve_;
    QColor curve_color_;
    QColor ground_color_;
    QColor grid_color_;
    QColor text_color_;
    QColor now_color_;
    QString font_family_;
    int text_size_ = 24;
};

} // namespace motcua::display
