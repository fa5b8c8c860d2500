#include "drivers/printer/printer_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace motcua::drivers {
namespace {

using testing::HasSubstr;

const char* const good = R"(id = "x"
name = "X"
kind = "printer"
language = "escpos"
evidence = "manual"
source = ["a manual"]
[paper]
dots = 576
dpi = 203
width_mm = 80
)";

std::string mistakes(const std::string& text) {
    ConfigFile file("x.toml", text);
    read_printer_model(file);
    return describe(file.errors());
}

TEST(PrinterModel, TheLeastIsEnough) {
    EXPECT_EQ(mistakes(good), "");
}

TEST(PrinterModel, MistakesAreToldWithTheirPlaceAndWhatIsAllowed) {
    EXPECT_EQ(mistakes(std::string(good) + "[cut]\ncommand = \"gs_w\"\n"),
              "x.toml:12:11: \"command\" cannot be \"gs_w\"; allowed: none, gs_v, gs_v_feed, "
              "esc_i, esc_m\n");
    EXPECT_EQ(mistakes(std::string(good) + "[raster]\nmax_rows = 4000\n"),
              "x.toml:12:12: \"max_rows\": allowed: 8 to 2047\n");
    EXPECT_THAT(mistakes(std::string(good) + "[status]\ndle_oet = [1]\n"),
                HasSubstr("x.toml:12:1: unknown key \"dle_oet\"; allowed here: dle_eot"));
    EXPECT_THAT(mistakes("id = \n"), HasSubstr("x.toml:1:"));
}

TEST(PrinterModel, EveryMistakeOfAFileIsTold) {
    const auto text = mistakes("id = \"x\"\nevidence = \"sure\"\nquirks = [\"fast\"]\n");
    for (const char* key : {"\"name\"",
                            "\"kind\"",
                            "\"sure\"",
                            "\"source\"",
                            "\"fast\"",
                            "\"dots\"",
                            "\"dpi\"",
                            "\"width_mm\""}) {
        EXPECT_THAT(text, HasSubstr(key));
    }
}

TEST(PrinterModel, MatchesAreChecked) {
    const std::string match = std::string(good) + "[[match]]\nusb = ";
    EXPECT_EQ(mistakes(match + "\"04b8:0202\"\nproduct = \"TM-.*\"\n"), "");
    EXPECT_THAT(mistakes(match + "\"04B8-0202\"\n"), HasSubstr("lower case hex"));
    EXPECT_THAT(mistakes(match + "\"04b8:0202\"\nproduct = \"(\"\n"), HasSubstr("regular"));
}

TEST(PrinterModels, EveryFileOfTheFolderIsGood) {
    const std::filesystem::path folder = MOTCUA_SOURCE_DIR "/device-configs/printers";
    const auto models = load_printer_models(folder);
    EXPECT_GE(models.size(), 30u);
    std::set<std::string> ids;
    for (const auto& model : models) {
        EXPECT_TRUE(ids.insert(model.id).second) << model.id << " twice";
        const double head_mm = model.dots * 25.4 / model.dpi;
        EXPECT_LT(head_mm, model.paper_mm) << model.id << ": the head is wider than the paper";
        EXPECT_GT(head_mm, model.paper_mm * 0.7) << model.id;
    }
}

TEST(PrinterModels, ADeviceThatSaysItsNameIsClaimedByItsOwnFile) {
    const auto models =
        load_printer_models(std::filesystem::path(MOTCUA_SOURCE_DIR "/device-configs/printers"));
    for (const auto& model : models) {
        for (const auto& match : model.link.matches) {
            UsbDevice device;
            device.id = match.usb;
            device.product_name = model.name;
            std::vector<std::string> by_words;
            for (const auto& other : models) {
                for (const auto& theirs : other.link.matches) {
                    const bool same = theirs.product.empty() == match.product.empty();
                    if (same && claims(theirs, device)) {
                        by_words.push_back(other.id);
                    }
                }
            }
            EXPECT_EQ(by_words, std::vector<std::string>{model.id});
        }
    }
}

TEST(PrinterModels, TheReadmesExampleIsGood) {
    ConfigFile readme(std::filesystem::path(MOTCUA_SOURCE_DIR "/device-configs/printers/none"));
    EXPECT_FALSE(readme.errors().empty()) << "a missing file is a mistake";
    std::FILE* file = std::fopen(MOTCUA_SOURCE_DIR "/device-configs/printers/README.md", "rb");
    ASSERT_NE(file, nullptr);
    std::string text(20000, ' ');
    text.resize(std::fread(text.data(), 1, text.size(), file));
    std::fclose(file);
    const auto from = text.find("```toml\n") + 8;
    EXPECT_EQ(mistakes(text.substr(from, text.find("```", from) - from)), "");
}

} // namespace
} // namespace motcua::drivers
