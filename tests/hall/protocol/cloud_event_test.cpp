#include "hall/protocol/cloud_event.h"
#include "hall/protocol/codec.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace motcua::protocol {
namespace {

using std::chrono::milliseconds;

CloudEvent called() {
    CloudEvent event;
    event.source = "urn:vn:motcua:hall:tran-bien:9f3a01bc";
    event.sequence = 1234;
    event.type = "vn.motcua.ticket.called.v1";
    event.subject = "12";
    event.time = EventTime(milliseconds(1'795'395'723'456));
    event.recorded_time = EventTime(milliseconds(1'795'395'723'460));
    event.data = {{"number", "A017"}, {"counter", "1"}, {"label", "Quầy số 1"}};
    return event;
}

/// The event above as JSON with one attribute replaced, or removed where `value` is null.
std::string with(std::string_view key, const boost::json::value& value) {
    boost::json::object object = boost::json::parse(encode_event(called())).as_object();
    if (value.is_null())
        object.erase(key);
    else
        object[key] = value;
    return boost::json::serialize(object);
}

boost::system::error_code refusal(std::string_view key, const boost::json::value& value) {
    return decode_event(with(key, value)).error();
}

TEST(CloudEvent, is_written_as_the_standard_says) {
    EXPECT_EQ(encode_event(called()),
              R"({"specversion":"1.0","id":"000000001234",)"
              R"("source":"urn:vn:motcua:hall:tran-bien:9f3a01bc",)"
              R"("type":"vn.motcua.ticket.called.v1","time":"2026-11-23T01:02:03.456Z",)"
              R"("recordedtime":"2026-11-23T01:02:03.460Z","sequence":"000000001234",)"
              R"("datacontenttype":"application/json",)"
              R"("data":{"number":"A017","counter":"1","label":"Quầy số 1"},"subject":"12"})");
}

TEST(CloudEvent, comes_back_as_it_was) {
    EXPECT_EQ(decode_event(encode_event(called())).value(), called());
    CloudEvent hall_event = called();
    hall_event.subject.clear();
    EXPECT_EQ(decode_event(encode_event(hall_event)).value(), hall_event);
}

TEST(CloudEvent, keeps_types_it_does_not_know_and_ignores_other_attributes) {
    EXPECT_EQ(decode_event(with("type", "vn.motcua.weather.changed.v7"))->type,
              "vn.motcua.weather.changed.v7");
    EXPECT_EQ(decode_event(with("traceparent", "00-0af7")).value(), called());
}

TEST(CloudEvent, refuses_each_wrong_attribute_by_name) {
    using enum CloudEventError;
    EXPECT_EQ(refusal("specversion", "0.3"), bad_specversion);
    EXPECT_EQ(refusal("source", nullptr), bad_source);
    EXPECT_EQ(refusal("source", "two words"), bad_source);
    EXPECT_EQ(refusal("source", boost::json::string(257, 'x')), bad_source);
    EXPECT_EQ(refusal("sequence", 1234), bad_sequence);
    EXPECT_EQ(refusal("sequence", "1234"), bad_sequence);
    EXPECT_EQ(refusal("sequence", "000000000000"), bad_sequence);
    EXPECT_EQ(refusal("sequence", "00000000123x"), bad_sequence);
    EXPECT_EQ(refusal("id", "000000001235"), id_not_sequence);
    EXPECT_EQ(refusal("type", ""), bad_type);
    EXPECT_EQ(refusal("type", "Vn.Motcua"), bad_type);
    EXPECT_EQ(refusal("subject", 12), bad_subject);
    EXPECT_EQ(refusal("subject", "a\nb"), bad_subject);
    EXPECT_EQ(refusal("time", nullptr), bad_time);
    EXPECT_EQ(refusal("recordedtime", "yesterday"), bad_time);
    EXPECT_EQ(refusal("data", nullptr), bad_data);
    EXPECT_EQ(refusal("data", "text"), bad_data);
    EXPECT_EQ(refusal("data_base64", "AAAA"), bad_data);
    EXPECT_EQ(refusal("datacontenttype", "text/xml"), bad_data);
}

TEST(CloudEvent, refuses_what_is_no_event) {
    EXPECT_EQ(decode_event("").error(), CloudEventError::not_json);
    EXPECT_EQ(decode_event("{\"a\":").error(), CloudEventError::not_json);
    EXPECT_EQ(decode_event(encode_event(called()) + "x").error(), CloudEventError::not_json);
    EXPECT_EQ(decode_event("[]").error(), CloudEventError::not_an_object);
    EXPECT_EQ(decode_event(std::string(100, '[')).error(), CloudEventError::not_json);
}

TEST(CloudEvent, is_accepted_up_to_64_KiB_and_not_a_byte_more) {
    CloudEvent event = called();
    event.data["pad"] = "";
    const std::size_t room = max_event_bytes - encode_event(event).size();
    event.data["pad"] = std::string(room, 'x');
    EXPECT_EQ(encode_event(event).size(), max_event_bytes);
    EXPECT_EQ(decode_event(encode_event(event)).value(), event);
    EXPECT_EQ(decode_batch("[" + encode_event(event) + "]")->size(), 1U);
    event.data["pad"] = std::string(room + 1, 'x');
    EXPECT_EQ(decode_event(encode_event(event)).error(), CloudEventError::too_large);
    const auto batch = decode_batch("[" + encode_event(event) + "]");
    EXPECT_EQ(batch.error(), CloudEventError::too_large);
}

TEST(CloudEventBatch, holds_events_in_their_order) {
    std::vector<CloudEvent> events(3, called());
    events[1].sequence = 1235;
    events[2].sequence = 1236;
    EXPECT_EQ(decode_batch(encode_batch(events)).value(), events);
    EXPECT_TRUE(decode_batch("[]")->empty());
}

TEST(CloudEventBatch, is_refused_whole) {
    const std::string good = encode_event(called());
    EXPECT_EQ(decode_batch(good).error(), CloudEventError::not_an_array);
    EXPECT_EQ(decode_batch("[" + good + ",7]").error(), CloudEventError::not_an_object);
    const std::string spaces(max_batch_bytes, ' ');
    EXPECT_EQ(decode_batch("[" + spaces + "]").error(), CloudEventError::too_large);
    std::string many = "[0";
    for (std::size_t n = 0; n < max_batch_events; ++n)
        many += ",0";
    EXPECT_EQ(decode_batch(many + "]").error(), CloudEventError::not_an_array);
}

TEST(EventTime, reads_any_rfc_3339_time) {
    const EventTime morning = parse_time("2026-11-23T01:02:03.456Z").value();
    EXPECT_EQ(time_text(morning), "2026-11-23T01:02:03.456Z");
    EXPECT_EQ(parse_time("2026-11-23T08:02:03.456+07:00").value(), morning);
    EXPECT_EQ(parse_time("2026-11-22t22:32:03.456789-02:30").value(), morning);
    EXPECT_EQ(time_text(parse_time("2024-02-29T23:59:60Z").value()), "2024-03-01T00:00:00.000Z");
    EXPECT_EQ(time_text(parse_time("1970-01-01T00:00:00+00:30").value()),
              "1969-12-31T23:30:00.000Z");
}

TEST(EventTime, refuses_what_is_none) {
    for (const char* text : {"",
                             "2026-11-23",
                             "2026-11-23T01:02:03",
                             "2026-13-01T00:00:00Z",
                             "2026-02-29T00:00:00Z",
                             "2026-11-23T24:00:00Z",
                             "2026-11-23T01:02:03.Z",
                             "2026-11-23T01:02:03Zx",
                             "2026-11-23T01:02:03+7:00",
                             "2026-11-23T01:02:03+24:00",
                             "١٢٣٤-11-23T01:02:03Z"})
        EXPECT_EQ(parse_time(text).error(), CloudEventError::bad_time) << text;
}

TEST(ForTheCentre, holds_no_code_that_checks_somebody_in) {
    const rules::AppointmentCode code{"HEN-4711"};
    const auto said = [](const rules::EventBody& event) {
        return boost::json::serialize(for_the_centre(event));
    };
    EXPECT_EQ(said(rules::AppointmentAdded{code, {}, {}}).find("4711"), std::string::npos);
    EXPECT_EQ(said(rules::AppointmentCancelled{code}).find("4711"), std::string::npos);
    rules::TicketIssued ticket;
    ticket.appointment = code;
    EXPECT_EQ(said(ticket).find("4711"), std::string::npos);
    rules::DossierLinked dossier;
    dossier.code = "H19.01-260101-0001";
    EXPECT_NE(said(dossier).find("H19.01"), std::string::npos) << "the centre answers for these";
}

} // namespace
} // namespace motcua::protocol
