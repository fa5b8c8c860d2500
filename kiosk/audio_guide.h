#pragma once

#include "kiosk/audio_keys.h"
#include "ui/voice/speaker.h"

#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace motcua::kiosk {

class KioskController;

/// The kiosk for somebody who does not see it: every page is spoken when it comes, keys go from one
/// choice to the next, and everything that the page or the paper says can be heard again. A key
/// cuts off what is being said. Off until a key or headphones begin it; off again, with its volume,
/// when the person has gone. GUI thread.
class AudioGuide : public QObject {
    Q_OBJECT

public:
    static constexpr int usual_volume = 60;

    using MakeSpeaker = std::function<std::unique_ptr<ui::Speaker>()>;

    /// Window and controller outlive the guide. The voice is made when it is first needed: few
    /// people need it and it takes memory. Without one the guide cannot be begun.
    AudioGuide(QQuickWindow& window, KioskController& controller, MakeSpeaker make_speaker);

    [[nodiscard]] bool on() const { return on_; }

    [[nodiscard]] int volume() const { return volume_; }

    /// Begins, and speaks the page that stands.
    void begin();
    /// Ends, at once and in the middle of a word: headphones were pulled out, the person has gone.
    void end();
    /// True when the key was one of the guide's and has been used.
    bool press(AudioKey key);

private:
    /// Something on the page that can be chosen.
    struct Choice {
        QPointer<QQuickItem> item;
        QString words;
    };

    void on_page();
    void greet();
    void read_page();
    [[nodiscard]] QQuickItem* part(const char* name) const;
    void speak_page();
    void speak_choice();
    void say(const QString& text);
    void step(int by);
    void select();
    void change_volume(int by);
    [[nodiscard]] QString help() const;

    QQuickWindow& window_;
    KioskController& controller_;
    MakeSpeaker make_speaker_;
    std::unique_ptr<ui::Speaker> speaker_;
    bool on_ = false;
    int volume_ = usual_volume;
    QStringList texts_; ///< of the page, in reading order
    std::vector<Choice> choices_;
    int at_ = -1; ///< the choice that was spoken last; -1: none
};

} // namespace motcua::kiosk
