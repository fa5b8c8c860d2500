#include "hall/server/config/read_parts.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace motcua::hall {

namespace {

constexpr std::size_t most_staff = 300;
constexpr std::size_t most_webhooks = 5;

struct Listen {
    std::string address;
    std::uint16_t port = 0;
};

/// "127.0.0.1:7450" or "[::1]:7450".
std::optional<Listen> parse_listen(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0) {
        return std::nullopt;
    }
    std::string_view address = text.substr(0, colon);
    const std::string_view digits = text.substr(colon + 1);
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc() || end != digits.data() + digits.size() || port == 0) {
        return std::nullopt;
    }
    if (address.front() == '[' && address.back() == ']') {
        address = address.substr(1, address.size() - 2);
    } else if (address.find(':') != std::string_view::npos) {
        return std::nullopt;
    }
    return Listen{std::string(address), port};
}

void read_listen(Section& section, ServerSettings& server) {
    const std::string text = section.text_or("listen", "127.0.0.1:7450");
    const auto listen = parse_listen(text);
    if (!listen) {
        section.wrong(section.at("listen"),
                      "\"listen\" is " + in_quotes(text) +
                          "; an address and port such as \"127.0.0.1:7450\" is allowed");
        return;
    }
    server.address = listen->address;
    server.port = listen->port;
}

std::string read_centre(Section& section) {
    const std::string centre = section.text_or("centre", "", {.may_be_empty = true});
    if (!centre.empty() && !centre.starts_with("wss://") && !centre.starts_with("ws://")) {
        section.wrong(section.at("centre"),
                      "\"centre\" is " + in_quotes(centre) +
                          "; an address that begins with wss:// or ws:// is allowed");
    }
    return centre;
}

std::vector<StaffRole> read_roles(Section& section) {
    std::vector<StaffRole> roles;
    const auto names = section.texts("roles", 5, true);
    for (const Node* node : names) {
        const auto role = role_named(node->text);
        if (!role) {
            section.wrong(node->at,
                          "no role " + in_quotes(node->text) +
                              "; \"clerk\", \"reception\", \"manager\", \"technician\" and "
                              "\"auditor\" are allowed");
        } else if (std::ranges::find(roles, *role) != roles.end()) {
            section.wrong(node->at,
                          "role " + in_quotes(node->text) + " is named twice; once is allowed");
        } else {
            roles.push_back(*role);
        }
    }
    if (names.empty() && section.has("roles")) {
        section.wrong(section.at("roles"), "\"roles\" names none; at least one role is needed");
    }
    return roles;
}

std::optional<rules::Day> read_day(Section& section, std::string_view key) {
    const Node* node = section.find(key, Node::Kind::date);
    return node == nullptr ? std::nullopt : std::optional(node->date);
}

void read_webhooks(Section& server, std::vector<Webhook>& webhooks) {
    for (const Node* node : server.texts("webhooks", most_webhooks)) {
        if (!node->text.starts_with("http://") && !node->text.starts_with("https://")) {
            server.wrong(node->at,
                         "a webhook is " + in_quotes(node->text) +
                             "; an address that begins with https:// or http:// is allowed");
        }
        webhooks.push_back({node->text});
    }
}

} // namespace

void read_server(Section& root, ServerSettings& server) {
    if (const Node* node = root.find("server", Node::Kind::table)) {
        Section section = root.section(*node, "[server]");
        read_listen(section, server);
        server.centre = read_centre(section);
        server.data = section.text_or("data", server.data.string());
        read_webhooks(section, server.webhooks);
        section.no_other_keys();
    }
    Names ids("staff member");
    for (const Node* node : root.tables("staff", most_staff)) {
        Section section = root.section(*node, "[[staff]]");
        StaffMember member;
        member.id = {ids.read_id(section)};
        member.name = section.text("name", {.longest = 60});
        member.roles = read_roles(section);
        member.from = read_day(section, "from");
        member.until = read_day(section, "until");
        member.calls_any = section.flag("calls_any", false);
        section.no_other_keys();
        server.staff.push_back(std::move(member));
    }
}

} // namespace motcua::hall
