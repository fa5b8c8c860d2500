#include "drivers/printer/printer_model.h"

#include "drivers/config/link_settings.h"

#include <algorithm>
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
constexpr Word<PrinterLanguage> language_words[] = {{"escpos", PrinterLanguage::escpos},
                                                    {"ipp", PrinterLanguage::ipp}};
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
using Quirk = bool UsbQuirks::*;
constexpr Word<Quirk> quirk_words[] = {{"unidir", &UsbQuirks::one_way},
                                       {"vendor-class", &UsbQuirks::vendor_class},
                                       {"no-reattach", &UsbQuirks::no_reattach},
                                       {"delay-close", &UsbQuirks::delay_close},
                                       {"soft-reset", &UsbQuirks::soft_reset}};

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
    model.port_status = table.flag("usb_port", false);
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

void read_quirks(ConfigTable& root, UsbQuirks& quirks) {
    std::string allowed;
    for (const auto& [word, quirk] : quirk_words) {
        allowed += (allowed.empty() ? "" : ", ") + std::string(word);
    }
    for (const auto& text : root.texts("quirks")) {
        const auto* const known =
            std::find_if(std::begin(quirk_words), std::end(quirk_words), [&text](const auto& word) {
                return word.first == text;
            });
        if (known == std::end(quirk_words)) {
            root.wrong("quirks", "unknown quirk \"" + text + "\"; allowed: " + allowed);
        } else {
            quirks.*(known->second) = true;
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
    model.link.matches = read_matches(root);
    read_paper(root.table("paper"), model);
    read_raster(root.table("raster"), model);
    read_qr(root.table("qr"), model);
    read_cut(root.table("cut"), model);
    read_present(root.table("present"), model);
    read_status(root.table("status"), model);
    auto completion = root.table("completion");
    model.completion = completion.choice<Completion>("by", completion_words, Completion::none);
    completion.finish();
    const bool tells = !model.status_queries.empty() || model.port_status;
    if (model.completion == Completion::status && !tells) {
        root.wrong("completion",
                   "completion by status needs [status] dle_eot = [1, 2, 3, 4] or usb_port = true");
    }
    read_timing(root.table("timing"), model);
    model.link.serial = read_serial(root.table("serial"));
    read_quirks(root, model.link.quirks);
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
