#include "hall/server/config/load_hall.h"

#include "hall/server/config/read_parts.h"

#include <fstream>
#include <iterator>
#include <ostream>

namespace motcua::hall {

namespace {

constexpr std::uintmax_t largest_file = 4U << 20U;

/// Nothing when the file cannot be read; the mistake is told.
std::string text_of(const std::filesystem::path& path, std::vector<std::string>& mistakes) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream file(path, std::ios::binary);
    if (error || !file) {
        mistakes.push_back(path.string() + ":1:1: cannot be read; a TOML file is needed");
        return {};
    }
    if (size > largest_file) {
        mistakes.push_back(path.string() + ":1:1: is too large; at most 4 MiB is allowed");
        return {};
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

ReadHall read_file(const std::filesystem::path& path) {
    ReadHall read;
    const std::string text = text_of(path, read.mistakes);
    return read.mistakes.empty() ? read_hall(text, path.string()) : read;
}

} // namespace

ReadHall read_hall(std::string_view toml, const std::string& name) {
    Mistakes mistakes(name);
    const Node document = parse_document(toml, mistakes);
    ReadHall read;
    if (mistakes.empty()) {
        Section root(document, "the file", mistakes);
        rules::HallConfig& hall = read.file.hall;
        read_hall_words(root, hall);
        read_calendar(root, hall.calendar);
        read_limits(root, hall.limits);
        read_rating(root, hall.rating);
        const Names services = read_fields(root, hall);
        read_counters(root, hall, services);
        read_kiosks(root, hall.kiosks);
        read_classes(root, hall.classes);
        read_officials(root, hall.officials);
        read_look(root, hall.look);
        read_boards(root, hall);
        read_voice(root, hall.voice);
        read_payment(root, hall.payment);
        read_server(root, read.file.server);
        root.no_other_keys();
    }
    read.mistakes = mistakes.lines();
    return read;
}

HallFile load_hall_file(const std::filesystem::path& path) {
    ReadHall read = read_file(path);
    if (read.mistakes.empty()) {
        return std::move(read.file);
    }
    std::string all;
    for (const std::string& mistake : read.mistakes) {
        all += (all.empty() ? "" : "\n") + mistake;
    }
    throw BadHallFile(all);
}

rules::HallConfig load_hall(const std::filesystem::path& path) {
    return load_hall_file(path).hall;
}

bool check_hall(const std::filesystem::path& path, std::ostream& out) {
    const ReadHall read = read_file(path);
    for (const std::string& mistake : read.mistakes) {
        out << mistake << '\n';
    }
    if (!read.mistakes.empty()) {
        out << read.mistakes.size() << (read.mistakes.size() == 1 ? " mistake\n" : " mistakes\n");
        return false;
    }
    const rules::HallConfig& hall = read.file.hall;
    out << path.string() << ": good. " << hall.name.vi << ", " << hall.agency.vi << ": fields "
        << hall.fields.size() << ", services " << hall.services.size() << ", counters "
        << hall.counters.size() << ", kiosks " << hall.kiosks.size() << ", staff "
        << read.file.server.staff.size() << '\n';
    return true;
}

} // namespace motcua::hall
