#include "drivers/printer/printer_model.h"

#include <algorithm>
#include <regex>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace motcua::drivers {
namespace {

template <class Value>
using Word = std::pair<std::string_view, Value>;

constexpr Word<Evidence> evidence_words[] = {{"simulated", Evidence::simulated},
                                             {"public-code", Evidence::public_code},
                                             {"manual", Evidence::manual},
                                             {"recorded", Evidence::recorded},
                                             {"hardware-tested", Evidence::hardware_tested}};
constexpr Word<int> kind_words[] = {{"printer", 0}};
constexpr Word<std::string_view> language_words[] = {{"escpos", "escpos"}};
constexpr Word<std::string_view> vietnamese_words[] = {{"raster", "raster"}};
constexpr Word<std::string_view> raster_words[] = {{"gs_v0", "gs_v0"}};
constexpr Word<Crop> crop_words[] = {
    {"none", Crop::none}, {"right", Crop::right}, {"margin", Crop::margin}};
constexpr Word<Feed> feed_words[] = {{"raster", Feed::raster}, {"esc_j", Feed::esc_j}};
constexpr Word<CutCommand> cut_words[] = {{"none", CutCommand::none},
                                          {"gs_v", CutCommand::gs_v},
                                          {"gs_v_feed", CutCommand::gs_v_feed},
                                          {"esc_i", CutCommand::esc_i},
                                          {"esc_m", CutCommand::esc_m}};
constexpr Word<bool> cut_mode_words[] = {{"partial", false}, {"full", true}};
constexpr Word<PresentCommand> present_words[] = {
    {"none", PresentCommand::none}, {"gs_e", PresentCommand::gs_e}, {"fs_p", PresentCommand::fs_p}};
constexpr Word<FixedBits> fixed_words[] = {{"strict", FixedBits::strict},
                                           {"none", FixedBits::none}};
constexpr Word<Completion> completion_words[] = {{"gs_paren_h", Completion::process_id},
                                                 {"gs_r", Completion::gs_r},
                                                 {"status", Completion::status},
                                                 {"none", Completion::none}};
constexpr Word<std::string_view> parity_words[] = {
    {"none", "none"}, {"even", "even"}, {"odd", "odd"}};
constexpr Word<std::string_view> flow_words[] = {
    {"none", "none"}, {"rts-cts", "rts-cts"}, {"dtr-dsr", "dtr-dsr"}, {"xon-xoff", "xon-xoff"}};
constexpr std::string_view quirk_words[] = {
    "unidir", "vendor-class", "no-reattach", "delay-close", "soft-reset"};

void read_identity(ConfigTable& root, PrinterModel& model) {
    root.choice("kind", kind_words);
    model.id = root.text("id");
    model.name = root.text("name");
    model.language = root.choice("language", language_words);
    model.evidence = root.choice("evidence", evidence_words);
    model.source = root.texts("source");
    if (model.source.empty()) {
        root.wrong("source", "\"source\" must name where these values come from");
    }
    root.choice<std::string_view>("vietnamese", vietnamese_words, "raster");
}

void read_matches(ConfigTable& root, PrinterModel& model) {
    static const std::regex usb_id("[0-9a-f]{4}:[0-9a-f]{4}");
    for (auto& table : root.tables("match")) {
        DeviceMatch match;
        match.usb = table.text("usb");
        match.product = table.text("product", "");
        if (!std::regex_match(match.usb, usb_id)) {
            table.wrong("usb", "\"usb\" must be vendor:product in lower case hex: \"04b8:0202\"");
        }
        try {
            const std::regex compiles(match.product);
        } catch (const std::regex_error&) {
            table.wrong("product", "\"product\" must be a regular expression");
        }
        table.finish();
        model.matches.push_back(std::move(match));
    }
}

void read_paper(ConfigTable table, PrinterModel& model) {
    model.dots = static_cast<int>(table.integer("dots", 200, 2000, std::nullopt));
    model.dpi = static_cast<int>(table.integer("dpi", 100, 600, std::nullopt));
    model.paper_mm = static_cast<int>(table.integer("width_mm", 40, 220, std::nullopt));
    table.finish();
}

void read_raster(ConfigTable table, PrinterModel& model) {
    table.choice<std::string_view>("command", raster_words, "gs_v0");
    model.max_raster_rows = static_cast<int>(table.integer("max_rows", 8, 2047, 255));
    model.crop = table.choice<Crop>("crop", crop_words, Crop::right);
    model.doubling = table.flag("doubling", false);
    model.feed = table.choice<Feed>("feed", feed_words, Feed::raster);
    model.feed_units_per_dot = static_cast<int>(table.integer("feed_units_per_dot", 1, 4, 1));
    table.finish();
}

void read_qr(ConfigTable table, PrinterModel& model) {
    model.native_qr = table.flag("native", false);
    table.finish();
}

void read_cut(ConfigTable table, PrinterModel& model) {
    model.cut = table.choice<CutCommand>("command", cut_words, CutCommand::gs_v_feed);
    model.full_cut = table.choice<bool>("mode", cut_mode_words, false);
    model.cut_feed = static_cast<int>(table.integer("feed", 0, 255, 0));
    table.finish();
}

void read_present(ConfigTable table, PrinterModel& model) {
    model.present = table.choice<PresentCommand>("command", present_words, PresentCommand::none);
    model.present_mm = static_cast<int>(table.integer("length_mm", 0, 500, 0));
    model.present_step_mm = table.number("step_mm", 0.1, 50, 1);
    model.present_timeout = std::chrono::seconds(table.integer("timeout_s", 0, 255, 0));
    model.retract = table.flag("retract", false);
    table.finish();
}

void read_status(ConfigTable table, PrinterModel& model) {
    for (const auto n : table.integers("dle_eot", 1, 20)) {
        model.status_queries.push_back(static_cast<int>(n));
    }
    model.fixed_bits = table.choice<FixedBits>("fixed_bits", fixed_words, FixedBits::strict);
    model.automatic_status = table.flag("automatic", false);
    model.real_time = table.flag("real_time", true);
    table.finish();
}

void read_timing(ConfigTable table, PrinterModel& model) {
    using std::chrono::milliseconds;
    model.speed_mm_s = table.number("speed_mm_s", 10, 1000, 150);
    model.answer_limit = milliseconds(table.integer("answer_ms", 50, 10000, 1000));
    model.stall_limit = milliseconds(table.integer("stall_ms", 500, 60000, 8000));
    model.confirm_limit = milliseconds(table.integer("confirm_ms", 500, 60000, 8000));
    table.finish();
}

void read_serial(ConfigTable table, PrinterModel& model) {
    model.serial.baud = static_cast<int>(table.integer("baud", 1200, 921600, 115200));
    model.serial.parity = table.choice<std::string_view>("parity", parity_words, "none");
    model.serial.flow = table.choice<std::string_view>("flow", flow_words, "none");
    table.finish();
}

void read_quirks(ConfigTable& root, PrinterModel& model) {
    model.quirks = root.texts("quirks");
    for (const auto& quirk : model.quirks) {
        if (std::find(std::begin(quirk_words), std::end(quirk_words), quirk) ==
            std::end(quirk_words)) {
            root.wrong("quirks",
                       "unknown quirk \"" + quirk +
                           "\"; allowed: unidir, vendor-class, no-reattach, delay-close, "
                           "soft-reset");
        }
    }
}

} // namespace

PrinterModel read_printer_model(ConfigFile& file) {
    PrinterModel model;
    if (!file.errors().empty()) {
        return model;
    }
    ConfigTable root(file);
    read_identity(root, model);
    read_matches(root, model);
    read_paper(root.table("paper"), model);
    read_raster(root.table("raster"), model);
    read_qr(root.table("qr"), model);
    read_cut(root.table("cut"), model);
    read_present(root.table("present"), model);
    read_status(root.table("status"), model);
    auto completion = root.table("completion");
    model.completion = completion.choice<Completion>("by", completion_words, Completion::none);
    completion.finish();
    if (model.completion == Completion::status && model.status_queries.empty()) {
        root.wrong("completion", "completion by status needs [status] dle_eot = [1, 2, 3, 4]");
    }
    read_timing(root.table("timing"), model);
    read_serial(root.table("serial"), model);
    read_quirks(root, model);
    root.finish();
    return model;
}

std::vector<PrinterModel> load_printer_models(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".toml") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<PrinterModel> models;
    std::string mistakes;
    for (const auto& path : paths) {
        ConfigFile file(path);
        models.push_back(read_printer_model(file));
        mistakes += describe(file.errors());
        if (models.back().id != path.stem().string() && file.errors().empty()) {
            mistakes += path.string() + ": \"id\" must be the file's name\n";
        }
    }
    if (!mistakes.empty()) {
        throw std::runtime_error(mistakes);
    }
    return models;
}

} // namespace motcua::drivers
