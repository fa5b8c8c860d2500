#include "tests/ui/voice/scratch_folder.h"
#include "tests/ui/voice/wav_reader.h"
#include "ui/voice/wav_file.h"

#include <gtest/gtest.h>

namespace motcua::ui {
namespace {

TEST(WavFile, HoldsWhatWasWritten) {
    const ScratchFolder folder;
    const Sound sound{.samples = {0, 1, -1, 32767, -32768}};
    ASSERT_TRUE(write_wav(folder.path() / "a.wav", sound));
    EXPECT_EQ(read_wav(folder.path() / "a.wav").samples, sound.samples);
}

TEST(WavFile, TellsAFolderThatIsMissing) {
    const ScratchFolder folder;
    EXPECT_FALSE(write_wav(folder.path() / "missing" / "a.wav", make_chime()));
}

} // namespace
} // namespace motcua::ui
