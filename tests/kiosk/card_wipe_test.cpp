#include "kiosk/gallery/scenes.h"
#include "kiosk/kiosk_screen.h"
#include "ui/fixture_hall.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <gtest/gtest.h>

#include <array>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;

constexpr char veil = 0x55;

/// An invented card whose number stands in no file of the program: its digits are veiled.
std::string veiled_number() {
    return {'0' ^ veil,
            '7' ^ veil,
            '5' ^ veil,
            '0' ^ veil,
            '8' ^ veil,
            '5' ^ veil,
            '6' ^ veil,
            '4' ^ veil,
            '2' ^ veil,
            '9' ^ veil,
            '3' ^ veil,
            '1' ^ veil};
}

/// Written into place, so that the making leaves no copy.
std::string planted_card() {
    std::string text = "............||Nguyen Van Mau|15081985|Nam|Ap 1, Dong Nai|20042021";
    const std::string number = veiled_number();
    for (std::size_t at = 0; at < number.size(); ++at)
        text[at] = static_cast<char>(number[at] ^ veil);
    return text;
}

struct Region {
    std::uintptr_t first = 0;
    std::uintptr_t last = 0;
};

/// What a core dump of this process would hold: every part that can be written. Larger ones are the
/// sanitizer's notes on memory, not memory.
constexpr std::uintptr_t largest_region = 1U << 30U;

std::vector<Region> written_memory() {
    std::vector<Region> regions;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        std::istringstream words(line);
        Region region;
        char dash = 0;
        std::string rights;
        words >> std::hex >> region.first >> dash >> region.last >> rights;
        if (rights.starts_with("rw") && region.last - region.first < largest_region)
            regions.push_back(region);
    }
    return regions;
}

/// How often the number stands in memory, one byte or two bytes a digit.
class Search {
public:
    Search() {
        const std::string number = veiled_number();
        for (std::size_t at = 0; at < number.size(); ++at) {
            narrow_.at(at) = static_cast<char>(number[at] ^ veil);
            wide_.at(2 * at) = narrow_.at(at);
        }
    }

    ~Search() {
        explicit_bzero(narrow_.data(), narrow_.size());
        explicit_bzero(wide_.data(), wide_.size());
        explicit_bzero(block_.data(), block_.size());
    }

    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;

    [[nodiscard]] int copies() const {
        const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
        int copies = 0;
        for (const Region& region : written_memory())
            for (auto from = region.first; from < region.last; from += block_.size() - 64) {
                const auto size = std::min<std::size_t>(block_.size(), region.last - from);
                const auto read = pread(memory, block_.data(), size, static_cast<off_t>(from));
                copies += copies_in(
                    {block_.data(), static_cast<std::size_t>(std::max<ssize_t>(read, 0))}, from);
            }
        close(memory);
        return copies;
    }

private:
    /// Of a part of memory that begins at `from`; what the search itself holds is left out.
    static int copies_in(std::string_view part, std::uintptr_t from) {
        int copies = 0;
        for (const std::string_view number : {std::string_view(narrow_.data(), narrow_.size()),
                                              std::string_view(wide_.data(), wide_.size())})
            for (auto at = part.find(number); at != std::string_view::npos;
                 at = part.find(number, at + 1))
                copies += is_ours(from + at) ? 0 : 1;
        return copies;
    }

    static bool is_ours(std::uintptr_t place) {
        const auto within = [place](const auto& array) {
            const auto first = reinterpret_cast<std::uintptr_t>(array.data());
            return place >= first && place < first + array.size();
        };
        return within(narrow_) || within(wide_) || within(block_);
    }

    static inline std::array<char, 12> narrow_{};
    static inline std::array<char, 23> wide_{};
    static inline std::array<char, 1U << 20U> block_{};
};

int copies_in_memory() {
    return Search().copies();
}

struct CardWipeTest : ::testing::Test {
    CardWipeTest() { screen.window().show(); }

    Moment clock{1s};
    ui::FixtureHall hall{scene_hall().toStdString()};
    KioskScreen screen{hall, scene_setup(clock, QStringLiteral("vi")), false};
};

TEST_F(CardWipeTest, TheSearchFindsANumberThatIsThere) {
    std::string card = planted_card();
    EXPECT_GE(copies_in_memory(), 1);
    explicit_bzero(card.data(), card.size());
    EXPECT_EQ(copies_in_memory(), 0);
}

TEST_F(CardWipeTest, NothingOfACardIsLeftInMemoryOnceItsHashIsMade) {
    hall.scan(planted_card());
    ASSERT_EQ(hall.sent().back().command, "card_key");
    hall.answer(R"({"key": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})");
    QCoreApplication::processEvents();
    EXPECT_EQ(copies_in_memory(), 0);
}

TEST_F(CardWipeTest, NothingOfACardIsLeftWhenItsHashIsNeverMade) {
    hall.scan(planted_card());
    EXPECT_GE(copies_in_memory(), 1) << "the number waits for the key of the day";
    clock += 41s;
    screen.controller().tick();
    QCoreApplication::processEvents();
    EXPECT_EQ(copies_in_memory(), 0);
}

TEST_F(CardWipeTest, NothingIsLeftOfACardThatAScannerTypes) {
    std::string card = planted_card();
    for (const char letter : card) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_0, Qt::NoModifier, QString(QLatin1Char(letter)));
        QCoreApplication::sendEvent(&screen.window(), &press);
    }
    explicit_bzero(card.data(), card.size());
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(&screen.window(), &enter);
    ASSERT_EQ(hall.sent().back().command, "card_key");
    hall.answer(R"({"key": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})");
    EXPECT_EQ(copies_in_memory(), 0);
}

} // namespace

} // namespace motcua::kiosk
