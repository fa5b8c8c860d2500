#pragma once

#include "ui/voice/sound.h"

#include <boost/system/result.hpp>

#include <filesystem>
#include <stop_token>
#include <string>

namespace motcua::ui {

/// Where announcements are heard.
class SoundOutput {
public:
    virtual ~SoundOutput() = default;

    /// Plays the whole sound and returns when it has been heard, or soon after `stop`. `name` tells
    /// announcements apart where they are kept ("A017-1").
    virtual boost::system::result<void>
    play(const Sound& sound, const std::string& name, std::stop_token stop) = 0;

    /// Tells whether there is something to play on, without playing.
    virtual boost::system::result<void> probe() = 0;
};

/// Plays on an ALSA device, opened for each announcement so that a device that is plugged in later
/// is found and an unplugged one is noticed.
class AlsaOutput : public SoundOutput {
public:
    /// `device` is an ALSA name, "default" for the system's.
    explicit AlsaOutput(std::string device);

    boost::system::result<void>
    play(const Sound& sound, const std::string& name, std::stop_token stop) override;
    boost::system::result<void> probe() override;

private:
    std::string device_;
};

/// Writes each announcement to a file 0001-A017-1.wav, 0002-... in a folder, at once.
class WavFolder : public SoundOutput {
public:
    /// Makes the folder when it is missing; goes on counting after the files already there.
    explicit WavFolder(std::filesystem::path folder);

    boost::system::result<void>
    play(const Sound& sound, const std::string& name, std::stop_token stop) override;
    boost::system::result<void> probe() override;

private:
    std::filesystem::path folder_;
    int count_ = 0;
};

} // namespace motcua::ui
