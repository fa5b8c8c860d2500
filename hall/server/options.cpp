#include "hall/server/options.h"

#include <charconv>
#include <string_view>
#include <vector>

namespace motcua::hall {

const char* const usage =
    "motcua-hall: the server of one public service hall\n"
    "\n"
    "  motcua-hall [options]          serve\n"
    "  motcua-hall check HALL.toml    tell every mistake in a hall's file\n"
    "  motcua-hall verify --data DIR  read the whole journal and tell what is wrong with it\n"
    "  motcua-hall pin STAFF          set a PIN, read from standard input\n"
    "  motcua-hall copy DIR           keep a copy of the hall's data in another folder, for ever\n"
    "  motcua-hall restore DIR        begin a lost hall anew from such a copy\n"
    "  motcua-hall join HOST:PORT --code CODE\n"
    "                                 enrol at the province's centre, once\n"
    "  motcua-hall openapi            print the REST door's description\n"
    "  motcua-hall export-config      print the settings now as a hall's file\n"
    "  motcua-hall archive YEAR       print a year's events, one JSON object a line\n"
    "  motcua-hall waits --trace FILE foretell the waits of a trace, as CSV (hall/rules/WAITS.md)\n"
    "\n"
    "  --hall FILE       the hall's file (/etc/motcua/hall.toml)\n"
    "  --data DIR        folder of the journal\n"
    "  --port N          listen on this port\n"
    "  --centre H:P      the centre's address, or none\n"
    "  --pages DIR       the web pages (/usr/share/motcua/web)\n"
    "  --training        a hall to learn on: marked tickets, data of its own, no centre\n"
    "  --demo            make up PINs, tell them, and begin when the hall is open\n"
    "  --speed N         hall time runs N times as fast (with --demo)\n"
    "\n"
    "  waits:\n"
    "  --trace FILE      tickets whose waits are foretold, each at its arrival\n"
    "  --train FILE      tickets before them, only learned from; may be given again\n"
    "  --output FILE     where the CSV goes (standard output)\n"
    "  --fit FILE        instead: fit the constants of the estimate to these tickets\n";

namespace {

template <class Number>
Number number(std::string_view option, std::string_view text, Number low, Number high) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < low || value > high) {
        throw BadOptions(std::string(option) + ": not a number it can take: " + std::string(text));
    }
    return value;
}

class Words {
public:
    Words(int count, const char* const* words) : words_(words + 1, words + count) {}

    bool empty() const { return next_ == words_.size(); }

    std::string_view take() { return words_[next_++]; }

    std::string_view value_of(std::string_view option) {
        if (empty()) {
            throw BadOptions(std::string(option) + " needs a value");
        }
        return take();
    }

private:
    std::vector<std::string_view> words_;
    std::size_t next_ = 0;
};

bool read_waits_option(waits::WaitsOptions& waits, std::string_view word, Words& words) {
    if (word == "--train") {
        waits.train.emplace_back(words.value_of(word));
    } else if (word == "--trace") {
        waits.trace = words.value_of(word);
    } else if (word == "--output") {
        waits.output = words.value_of(word);
    } else if (word == "--fit") {
        waits.fit = words.value_of(word);
    } else {
        return false;
    }
    return true;
}

void read_task(Options& options, std::string_view word, Words& words) {
    using Task = Options::Task;
    if (word == "check") {
        options.task = Task::check;
        options.hall_file = words.value_of(word);
    } else if (word == "pin") {
        options.task = Task::set_pin;
        options.staff = words.value_of(word);
    } else if (word == "copy" || word == "restore") {
        options.task = word == "copy" ? Task::copy : Task::restore;
        options.copy = words.value_of(word);
    } else if (word == "join") {
        options.task = Task::join;
        options.join = words.value_of(word);
    } else if (word == "verify") {
        options.task = Task::verify;
    } else if (word == "export-config") {
        options.task = Task::export_config;
    } else if (word == "archive") {
        options.task = Task::archive;
        options.year = number(word, words.value_of(word), 2000, 9999);
    } else if (word == "openapi") {
        options.task = Task::openapi;
    } else if (word == "waits") {
        options.task = Task::waits;
    } else if (word == "help" || word == "--help" || word == "-h") {
        options.task = Task::help;
    } else {
        throw BadOptions("unknown word '" + std::string(word) + "'; try motcua-hall help");
    }
}

} // namespace

Options read_options(int count, const char* const* words_given) {
    Options options;
    Words words(count, words_given);
    while (!words.empty()) {
        const std::string_view word = words.take();
        if (word == "--hall") {
            options.hall_file = words.value_of(word);
        } else if (word == "--data") {
            options.data = words.value_of(word);
        } else if (word == "--port") {
            options.port = number<std::uint16_t>(word, words.value_of(word), 0, 65535);
        } else if (word == "--centre") {
            options.centre = words.value_of(word);
        } else if (word == "--code") {
            options.code = words.value_of(word);
        } else if (word == "--pages") {
            options.pages = words.value_of(word);
        } else if (word == "--speed") {
            options.speed = number<double>(word, words.value_of(word), 0.1, 10'000);
        } else if (word == "--training") {
            options.training = true;
        } else if (word == "--demo") {
            options.demo = true;
        } else if (!read_waits_option(options.waits, word, words)) {
            read_task(options, word, words);
        }
    }
    const bool waits_asked = options.waits.trace || options.waits.fit;
    if (options.task == Options::Task::waits && !waits_asked) {
        throw BadOptions("waits needs --trace FILE; try motcua-hall help");
    }
    return options;
}

} // namespace motcua::hall
