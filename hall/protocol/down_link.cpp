#include "hall/protocol/down_link.h"

#include <boost/json.hpp>

namespace motcua::protocol {

BOOST_DESCRIBE_STRUCT(HaveDocuments, (), (versions))
BOOST_DESCRIBE_STRUCT(AskDossier, (), (id, dossier))
BOOST_DESCRIBE_STRUCT(AskCertificate, (), (request))
BOOST_DESCRIBE_STRUCT(Document, (), (kind, version, body))
BOOST_DESCRIBE_STRUCT(DossierAnswer, (), (id, dossier))
BOOST_DESCRIBE_STRUCT(NewCertificate, (), (pem))

namespace {

using boost::system::result;

constexpr std::string_view name_of(const HaveDocuments*) {
    return "have";
}

constexpr std::string_view name_of(const AskDossier*) {
    return "ask";
}

constexpr std::string_view name_of(const AskCertificate*) {
    return "renew";
}

constexpr std::string_view name_of(const Document*) {
    return "document";
}

constexpr std::string_view name_of(const DossierAnswer*) {
    return "answer";
}

constexpr std::string_view name_of(const NewCertificate*) {
    return "certificate";
}

template <class Frame>
std::string encode_any(const Frame& frame) {
    return std::visit(
        [](const auto& kind) {
            return json::serialize(json::object{{name_of(&kind), to_json(kind)}});
        },
        frame);
}

template <class Frame>
result<Frame, ReadError> decode_any(std::string_view text) {
    boost::system::error_code error;
    const json::value value = json::parse(text, error);
    if (error || !value.is_object() || value.get_object().size() != 1)
        return ReadError{"", "expected an object of one member"};
    const auto& [name, content] = *value.get_object().begin();
    const std::string_view kind(name);
    result<Frame, ReadError> read = ReadError{"", "no frame of a known kind"};
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::add_pointer_t, Frame>>(
        [&](auto* known) {
            if (name_of(known) != kind)
                return;
            std::remove_pointer_t<decltype(known)> frame;
            Reader reader(Unknown::ignored);
            if (reader.read(content, frame))
                read = Frame(std::move(frame));
            else
                read = reader.error();
        });
    return read;
}

} // namespace

std::string encode(const HallFrame& frame) {
    return encode_any(frame);
}

std::string encode(const DownFrame& frame) {
    return encode_any(frame);
}

result<HallFrame, ReadError> decode_hall_frame(std::string_view text) {
    return decode_any<HallFrame>(text);
}

result<DownFrame, ReadError> decode_down_frame(std::string_view text) {
    return decode_any<DownFrame>(text);
}

} // namespace motcua::protocol
