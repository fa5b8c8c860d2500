#include "drivers/agent/ticket_layout.h"
#include "drivers/agent/ticket_words.h"
#include "drivers/emulator/paper_file.h"
#include "drivers/emulator/printer_machine.h"
#include "drivers/printer/escpos_encode.h"
#include "drivers/printer/qr.h"
#include "tests/drivers/agent/golden_picture.h"

#include <QGuiApplication>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <limits>
#include <set>
#include <stdexcept>

namespace motcua::devices {
namespace {

using drivers::Bitmap;
using testing::HasSubstr;

const std::string fonts = MOTCUA_SOURCE_DIR "/ui/fonts";
const std::string templates = MOTCUA_SOURCE_DIR "/device-configs/tickets";

/// Text needs one QGuiApplication for the whole program; it is never taken down.
void need_qt() {
    static char name[] = "test";
    static char platform[] = "-platform";
    static char offscreen[] = "offscreen";
    static char* arguments[] = {name, platform, offscreen, nullptr};
    static int count = 3;
    static auto* application = new QGuiApplication(count, arguments);
    ASSERT_NE(application, nullptr);
}

class TicketLayoutTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        need_qt();
        layout_ = std::make_unique<TicketLayout>(fonts, templates, "standard");
    }

    static void TearDownTestSuite() { layout_.reset(); }

    static Bitmap picture(const protocol::PrintRecord& ticket, Head head = {}) {
        return drivers::render(layout_->lay_out(ticket, head));
    }

    static std::vector<drivers::PrinterModel> models() {
        return drivers::load_printer_models(MOTCUA_SOURCE_DIR "/device-configs/printers");
    }

    inline static std::unique_ptr<TicketLayout> layout_;
};

/// What the printer makes of the bytes.
Bitmap printed(const drivers::Bytes& bytes, const drivers::PrinterModel& model) {
    drivers::PrinterMachine machine(model.dots, model.feed_units_per_dot);
    for (std::size_t at = 0; at < bytes.size();) {
        at += machine.receive(std::span(bytes).subspan(at));
        machine.run(std::numeric_limits<int>::max());
    }
    if (model.cut == drivers::CutCommand::none) {
        return machine.tear_off();
    }
    const auto papers = machine.take_papers();
    return papers.size() == 1 ? papers[0] : Bitmap{};
}

std::string output_of(const std::string& command) {
    std::string output;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    char room[512];
    while (pipe != nullptr && std::fgets(room, sizeof room, pipe) != nullptr) {
        output += room;
    }
    if (pipe != nullptr) {
        ::pclose(pipe);
    }
    return output;
}

TEST_F(TicketLayoutTest, PaperOfEveryModelIsWhatWasLaidOutAndItsCodeReads) {
    const auto ticket = sample_ticket();
    std::set<drivers::Bytes> seen; // many models get the same bytes
    for (const auto& model : models()) {
        const auto slip = layout_->lay_out(ticket, {model.dots, model.dpi, model.doubling});
        const auto bytes = drivers::encode(slip, model);
        if (model.language != drivers::PrinterLanguage::escpos || !seen.insert(bytes).second) {
            continue;
        }
        const auto paper = printed(bytes, model);
        EXPECT_EQ(paper, drivers::render(slip)) << model.id;
        const auto file = testing::TempDir() + "ticket-" + model.id + ".png";
        ASSERT_TRUE(drivers::save_png(paper, file));
        EXPECT_EQ(output_of("zbarimg -q --raw --nodbus " + file), ticket.url + "\n") << model.id;
        EXPECT_THAT(output_of("ZXingReader " + file), HasSubstr(ticket.url)) << model.id;
        std::filesystem::remove(file);
    }
}

/// The longest run of rows with ink in a picture.
int highest_ink(const Bitmap& picture) {
    int highest = 0;
    int run = 0;
    for (int y = 0; y < picture.height; ++y) {
        run = picture.row_is_white(y) ? 0 : run + 1;
        highest = std::max(highest, run);
    }
    return highest;
}

TEST_F(TicketLayoutTest, TheNumberIsAtLeastTwentyMillimetresHigh) {
    auto ticket = sample_ticket();
    ticket.url.clear();
    for (const char* number : {"A017", "7", "AB1234", "H"}) {
        ticket.number = number;
        EXPECT_GE(highest_ink(picture(ticket)) * 25.4 / 203, least_number_mm) << number;
        EXPECT_GE(highest_ink(picture(ticket, {384, 203})) * 25.4 / 203, least_number_mm);
        EXPECT_GE(highest_ink(picture(ticket, {512, 180})) * 25.4 / 180, least_number_mm);
    }
}

TEST_F(TicketLayoutTest, TheQrCodeIsAtLeastTwentyFiveMillimetresWithItsQuietZone) {
    for (const Head head : {Head{576, 203}, Head{512, 180}, Head{384, 203}}) {
        const auto slip = layout_->lay_out(sample_ticket(), head);
        ASSERT_TRUE(slip.qr.has_value());
        const auto modules = drivers::qr_modules(slip.qr->text);
        const int module = drivers::qr_module_dots(*slip.qr, modules);
        EXPECT_GE(module * modules.width * 25.4 / head.dpi, least_qr_mm);
        EXPECT_EQ(slip.qr->side, module * (modules.width + 2 * drivers::qr_quiet_modules));
        EXPECT_GE(slip.qr->left, 0);
        EXPECT_LE(slip.qr->left + slip.qr->side, head.dots);
        for (int y = slip.qr->top; y < slip.qr->top + slip.qr->side; ++y) {
            for (int x = slip.qr->left; x < slip.qr->left + slip.qr->side; ++x) {
                ASSERT_FALSE(slip.picture.black(x, y)) << "ink in the code at " << x << ',' << y;
            }
        }
    }
}

TEST_F(TicketLayoutTest, ATicketIsAtMostTwelveKilobytesWhereThePrinterHelps) {
    for (const auto& model : models()) {
        if (model.doubling && model.native_qr && model.crop == drivers::Crop::margin) {
            const Head head{model.dots, model.dpi, model.doubling};
            const auto bytes = drivers::encode(layout_->lay_out(sample_ticket(), head), model);
            EXPECT_LE(bytes.size(), 12u * 1024) << model.id;
        }
    }
}

TEST_F(TicketLayoutTest, NothingIsBlackEnoughToSlowTheHead) {
    const auto paper = picture(sample_ticket());
    int black = 0;
    for (int y = 0; y < paper.height; ++y) {
        for (int x = 0; x < paper.width; ++x) {
            black += paper.black(x, y) ? 1 : 0;
        }
    }
    EXPECT_LT(black, paper.width * paper.height / 5);
}

TEST_F(TicketLayoutTest, PicturesAreAsTheyWereLookedAt) {
    auto ticket = sample_ticket();
    expect_golden("ticket-vi", picture(ticket));
    expect_golden("ticket-vi-58mm", picture(ticket, {384, 203}));
    ticket.reprint = true;
    ticket.training = true;
    ticket.ahead = 0;
    ticket.wait.reset();
    ticket.number = "AB1234";
    ticket.priority = true;
    ticket.service.vi = "Đăng ký khai sinh, khai tử, kết hôn và giám hộ";
    expect_golden("ticket-vi-marks", picture(ticket));
    ticket = sample_ticket();
    ticket.language = "en";
    expect_golden("ticket-en", picture(ticket));
}

TEST_F(TicketLayoutTest, TextFromOutsideStaysText) {
    auto ticket = sample_ticket();
    ticket.service.vi = "<img src=\"number\"><h1>\x1B@</h1>";
    const auto slip = layout_->lay_out(ticket, {});
    EXPECT_LT(slip.picture.height, 1400) << "shown as letters, not obeyed";
    EXPECT_EQ(slip.picture.width, 576);
    ticket.service.vi = "Thép 5mm";
    const auto millimetres = picture(ticket);
    ticket.service.vi = "Thép 40px";
    EXPECT_NE(picture(ticket), millimetres) << "a name is no length either";
}

TEST_F(TicketLayoutTest, AnUnknownLanguageIsVietnamese) {
    auto ticket = sample_ticket();
    const auto vietnamese = picture(ticket);
    ticket.language = "xx";
    EXPECT_EQ(picture(ticket), vietnamese);
}

std::string mistakes(const std::string& text) {
    const std::string folder = testing::TempDir() + "ticket-templates/";
    std::filesystem::create_directories(folder);
    std::ofstream(folder + "mine.vi.html") << text;
    std::string said;
    try {
        const TicketLayout layout(fonts, folder, "mine");
    } catch (const std::runtime_error& error) {
        said = error.what();
    }
    std::filesystem::remove_all(folder);
    return said;
}

TEST_F(TicketLayoutTest, ATemplateThatCannotBeReadAtArmsLengthIsRefused) {
    const std::string number = "<p><img src=\"number\" height=\"20.5mm\"></p>";
    const std::string code = "<p><img src=\"qr\" width=\"25mm\"></p>";
    EXPECT_EQ(mistakes("<p style=\"font-size:4.3mm\">{{hall}}</p>" + number + code), "");
    EXPECT_THAT(mistakes("<p style=\"font-size:3mm\">{{hall}}</p>" + number + code),
                HasSubstr("letters smaller than 3 mm"));
    EXPECT_THAT(mistakes("<p><img src=\"number\" height=\"12mm\"></p>" + code),
                HasSubstr("number is smaller than 20 mm"));
    EXPECT_THAT(mistakes(number + "<p><img src=\"qr\" width=\"15mm\"></p>"),
                HasSubstr("QR code is smaller than 25 mm"));
    EXPECT_THAT(mistakes(number + code + "{{nubmer}}"), HasSubstr("no text \"nubmer\""));
    EXPECT_THROW(TicketLayout(fonts, templates, "none"), std::runtime_error);
}

} // namespace
} // namespace motcua::devices

/// Fontconfig keeps what it read until the end of the program.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig";
}
