#include "hall/server/config/read_parts.h"

#include <algorithm>

namespace motcua::hall {

namespace {

constexpr std::size_t most_phrases = 8;
constexpr std::size_t bank_digits = 6;
constexpr std::size_t longest_account = 19;

bool of_letters(std::string_view text, std::string_view more) {
    return std::ranges::all_of(text, [&](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               more.find(letter) != more.npos;
    });
}

/// The first of the two texts is the usual one.
bool is_second(Section& section, const char* key, const char* first, const char* second) {
    const std::string text = section.text_or(key, first);
    if (text != first && text != second) {
        section.wrong(section.at(key),
                      in_quotes(key) + " is " + in_quotes(text) + "; " + in_quotes(first) +
                          " and " + in_quotes(second) + " are allowed");
    }
    return text == second;
}

rules::VoicePhrase read_phrase(Section& section) {
    rules::VoicePhrase phrase;
    phrase.language = section.text("language", {.longest = 20});
    if (!of_letters(phrase.language, "-")) {
        section.wrong(section.at("language"),
                      "\"language\" is " + in_quotes(phrase.language) +
                          "; \"vi\", \"en\" or the name of an eSpeak NG voice is allowed");
    }
    phrase.text = section.text("text", {.longest = 200});
    for (const char* place : {"{number}", "{counter}"}) {
        if (phrase.text.find(place) == std::string::npos) {
            section.wrong(section.at("text"),
                          "\"text\" does not hold " + std::string(place) +
                              "; where the number and the counter are said is needed");
        }
    }
    section.no_other_keys();
    return phrase;
}

bool capital_or_digit(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

} // namespace

void read_voice(Section& root, rules::Voice& voice) {
    const Node* node = root.find("voice", Node::Kind::table);
    if (node == nullptr) {
        return;
    }
    Section section = root.section(*node, "[voice]");
    voice.region = is_second(section, "region", "south", "north") ? rules::VoiceRegion::north
                                                                  : rules::VoiceRegion::south;
    voice.reading = is_second(section, "reading", "digits", "whole") ? rules::NumberReading::whole
                                                                     : rules::NumberReading::digits;
    voice.repeats = section.number("repeats", voice.repeats, 1, 3);
    voice.chime = section.flag("chime", voice.chime);
    voice.volume = section.number("volume", voice.volume, 0, 100);
    voice.oldest_seconds = section.number("oldest", voice.oldest_seconds, 10, 600);
    voice.quiet = read_spans(section, "quiet");
    for (const Node* one : section.tables("phrase", most_phrases)) {
        Section phrase = section.section(*one, "[[voice.phrase]]");
        voice.phrases.push_back(read_phrase(phrase));
    }
    section.no_other_keys();
}

void read_payment(Section& root, rules::Payment& payment) {
    const Node* node = root.find("payment", Node::Kind::table);
    if (node == nullptr) {
        return;
    }
    Section section = root.section(*node, "[payment]");
    payment.bank = section.text("bank", {.longest = bank_digits});
    if (payment.bank.size() != bank_digits ||
        !std::ranges::all_of(payment.bank, [](char c) { return c >= '0' && c <= '9'; })) {
        section.wrong(section.at("bank"),
                      "\"bank\" is " + in_quotes(payment.bank) +
                          "; the six digits that NAPAS gave the bank are allowed");
    }
    payment.account = section.text("account", {.longest = longest_account});
    if (!std::ranges::all_of(payment.account, capital_or_digit)) {
        section.wrong(section.at("account"),
                      "\"account\" is " + in_quotes(payment.account) +
                          "; digits and letters A-Z are allowed");
    }
    section.no_other_keys();
}

} // namespace motcua::hall
