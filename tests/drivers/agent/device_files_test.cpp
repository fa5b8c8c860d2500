#include "drivers/agent/device_catalog.h"
#include "drivers/agent/new_config.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

namespace motcua::devices {
namespace {

const std::filesystem::path configs = MOTCUA_SOURCE_DIR "/device-configs";

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The first block of TOML in a text.
std::string example_in(const std::string& readme) {
    const auto begin = readme.find("```toml\n");
    const auto end = readme.find("```", begin + 8);
    return begin == readme.npos ? "" : readme.substr(begin + 8, end - begin - 8);
}

/// Vendors of usb.ids; empty where the file is not on this machine.
std::set<std::string> usb_vendors() {
    std::set<std::string> vendors;
    std::ifstream file("/usr/share/misc/usb.ids");
    for (std::string line; std::getline(file, line);) {
        const bool vendor = line.size() > 6 && line[4] == ' ' && line[5] == ' ' &&
                            line.find_first_not_of("0123456789abcdef") == 4;
        if (vendor) {
            vendors.insert(line.substr(0, 4));
        }
    }
    return vendors;
}

TEST(DeviceFiles, every_file_can_be_used) {
    for (const auto& [kind, folder] : device_kinds) {
        for (const auto& path : drivers::model_files(configs / folder)) {
            EXPECT_EQ(mistakes_in(path), "");
        }
    }
    for (const auto& path : drivers::model_files(configs / "boxes")) {
        EXPECT_EQ(mistakes_in(path), "");
    }
}

TEST(DeviceFiles, there_are_enough_of_each_kind) {
    std::map<std::string, int> count;
    for (const auto& entry : load_catalog(configs)) {
        ++count[entry.kind];
    }
    EXPECT_GE(count["scanner"], 12);
    EXPECT_GE(count["board"], 8);
    EXPECT_GE(count["keypad"], 8);
}

TEST(DeviceFiles, say_what_they_are_and_no_more_than_they_know) {
    for (const auto& entry : load_catalog(configs)) {
        SCOPED_TRACE(entry.file.string());
        EXPECT_EQ(entry.identity.id, entry.file.stem().string());
        EXPECT_EQ(std::string(entry.kind) + "s", entry.file.parent_path().filename().string());
        EXPECT_NE(entry.identity.evidence, "hardware-tested")
            << "nobody has tried it on the real thing";
        EXPECT_FALSE(entry.identity.source.empty());
    }
}

TEST(DeviceFiles, do_not_quarrel_over_a_device) {
    std::map<std::string, std::string> owners;
    for (const auto& entry : load_catalog(configs)) {
        if (entry.kind == "printer") {
            continue; // held by the tests of the printers' files
        }
        for (const auto& match : entry.matches) {
            const auto claim = match.usb + " /" + match.product + "/";
            const auto [owner, is_new] = owners.try_emplace(claim, entry.file.string());
            EXPECT_TRUE(is_new) << claim << ": " << entry.file << " and " << owner->second;
        }
    }
}

TEST(DeviceFiles, claim_ids_of_makers_that_exist) {
    const auto vendors = usb_vendors();
    if (vendors.empty()) {
        GTEST_SKIP() << "no usb.ids here";
    }
    for (const auto& entry : load_catalog(configs)) {
        for (const auto& match : entry.matches) {
            // Makers of clones take numbers that nobody gave them.
            const bool clone = entry.file.string().find("/clone-") != std::string::npos;
            EXPECT_TRUE(clone || vendors.contains(match.usb.substr(0, 4)))
                << entry.file << ": " << match.usb;
        }
    }
}

/// The example of each kind's README holds every key and is read like any file.
TEST(DeviceFiles, the_examples_are_good_too) {
    for (const char* folder : {"scanners", "boards", "keypads"}) {
        const auto example = example_in(text_of(configs / folder / "README.md"));
        ASSERT_FALSE(example.empty()) << folder;
        const std::filesystem::path path =
            testing::TempDir() + "device-files-example-" + folder + ".toml";
        std::ofstream(path) << example;
        EXPECT_EQ(mistakes_in(path), "");
        std::filesystem::remove(path);
    }
}

TEST(DeviceFiles, a_file_that_claims_too_much_is_told_so) {
    const std::filesystem::path path = testing::TempDir() + "device-files-boasting.toml";
    const auto mistakes = [&path](const std::string& text) {
        std::ofstream(path) << text;
        return mistakes_in(path);
    };
    const std::string head = "id = \"x\"\nname = \"X\"\nevidence = \"manual\"\nsource = [\"x\"]\n";
    const auto has = [](const std::string& text, const char* words) {
        return text.find(words) != text.npos;
    };
    EXPECT_TRUE(has(mistakes("kind = \"lamp\"\n"), "allowed: printer, scanner, board, keypad"));
    EXPECT_TRUE(has(mistakes(head + "kind = \"scanner\"\nlanguage = \"telepathy\"\n"),
                    "allowed: serial, hid-pos, keyboard"));
    EXPECT_TRUE(has(mistakes(head + "kind = \"scanner\"\nlanguage = \"keyboard\"\n[keyboard]\n"
                                    "layout = \"klingon\"\n"),
                    "no keyboard layout \"klingon\""));
    EXPECT_TRUE(has(mistakes(head + "kind = \"scanner\"\nlanguage = \"hid-pos\"\n[hid]\n"
                                    "length_at = 9\n"),
                    "lies in the data"));
    EXPECT_TRUE(has(mistakes(head + "kind = \"board\"\nlanguage = \"modbus\"\n[text]\n"
                                    "digits = 4000\n"),
                    "allowed: 1 to 64"));
    EXPECT_TRUE(has(mistakes(head + "kind = \"keypad\"\nlanguage = \"keyboard\"\n"), "no [[key]]"));
    EXPECT_TRUE(has(mistakes(head + "kind = \"keypad\"\nlanguage = \"modbus\"\n[[key]]\n"
                                    "does = \"rate 9\"\ninput = 90\n"),
                    "\"does\" cannot be \"rate 9\""));
    EXPECT_TRUE(has(mistakes(head + "kind = \"keypad\"\nlanguage = \"modbus\"\n[[key]]\n"
                                    "does = \"next\"\ninput = 90\n"),
                    "only 8 are read"));
    EXPECT_TRUE(has(mistakes(head + "kind = \"keypad\"\nlanguage = \"hid-report\"\n[[key]]\n"
                                    "does = \"next\"\nbyte = 1\nmask = 1\nvalue = 2\n"),
                    "it never comes"));
    std::filesystem::remove(path);
}

TEST(NewConfig, writes_a_file_that_can_be_used) {
    using drivers::DeviceNode;
    drivers::UsbDevice device;
    device.id = "1eab:0106";
    device.maker_name = "New\"land\n";
    device.product_name = "HR200 \\ Scanner";
    DeviceNode node;
    const std::filesystem::path path = testing::TempDir() + "new-land-hr200-scanner.toml";
    const auto mistakes = [&](const std::vector<DeviceNode>& nodes, bool pos, const char* what) {
        const auto text = first_config(device, nodes, pos);
        EXPECT_NE(text.find(what), text.npos) << text;
        std::ofstream(path) << text;
        return mistakes_in(path);
    };
    node.kind = DeviceNode::Kind::serial;
    EXPECT_EQ(mistakes({node}, false, "language = \"serial\""), "");
    node.kind = DeviceNode::Kind::hidraw;
    EXPECT_EQ(mistakes({node}, true, "language = \"hid-pos\""), "");
    EXPECT_EQ(mistakes({node}, false, "kind = \"keypad\""), "");
    node.kind = DeviceNode::Kind::input;
    EXPECT_EQ(mistakes({node}, false, "language = \"keyboard\""), "");
    drivers::UsbInterface part;
    part.device_class = 7;
    device.interfaces = {part};
    EXPECT_EQ(mistakes({}, false, "kind = \"printer\""), "");
    std::filesystem::remove(path);
}

} // namespace
} // namespace motcua::devices
