#include "central/hall_session.h"

#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/json.hpp>

#include <algorithm>

namespace motcua::central {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using protocol::CentreAck;
using protocol::CentreError;
using protocol::CentreExpected;
using protocol::CloudEvent;

constexpr std::string_view centre_source = "urn:vn:motcua:centre";

std::string_view name_of(Subprotocol subprotocol) {
    return subprotocol == Subprotocol::batches ? protocol::batch_subprotocol
                                               : protocol::standard_subprotocol;
}

/// A frame of ours as the standard's subprotocol wants it: an event with the frame as its data.
std::string as_event(const std::string& frame, std::uint64_t sequence, protocol::EventTime now) {
    CloudEvent event;
    event.source = centre_source;
    event.sequence = sequence;
    event.type = "vn.motcua.link.answered.v1";
    event.time = now;
    event.recorded_time = now;
    event.data = boost::json::parse(frame).as_object();
    return protocol::encode_event(event);
}

} // namespace

std::optional<Subprotocol> choose_subprotocol(const Request& upgrade) {
    http::token_list offered(upgrade[http::field::sec_websocket_protocol]);
    for (const Subprotocol known : {Subprotocol::batches, Subprotocol::standard}) {
        if (offered.exists(name_of(known)))
            return known;
    }
    return std::nullopt;
}

HallSession::HallSession(Stream stream, Subprotocol subprotocol, Centre& centre)
    : socket_(std::move(stream)), room_(socket_.get_executor()), subprotocol_(subprotocol),
      centre_(centre) {
    room_.expires_at(boost::asio::steady_timer::time_point::max());
}

boost::asio::awaitable<void> HallSession::run(Request upgrade) {
    const auto self = shared_from_this();
    set_up(upgrade);
    const auto [refused] = co_await socket_.async_accept(upgrade, as_result);
    if (refused)
        co_return end(refused.message());
    while (!closing_) {
        const auto [error, size] = co_await socket_.async_read(buffer_, as_result);
        if (error)
            co_return end(error.message());
        const std::string text = beast::buffers_to_string(buffer_.data());
        buffer_.consume(size);
        if (!take_frame(text))
            co_return;
        while (backlog_ > centre_.limits.backlog && !closing_)
            co_await room_.async_wait(as_result);
    }
}

void HallSession::set_up(Request& upgrade) {
    // The stream's own clock ends here: from now on the WebSocket pings a silent hall.
    beast::get_lowest_layer(socket_).expires_never();
    websocket::stream_base::timeout timeout{};
    timeout.handshake_timeout = std::chrono::seconds(10);
    timeout.idle_timeout = std::chrono::seconds(60);
    timeout.keep_alive_pings = true;
    socket_.set_option(timeout);
    const bool batches = subprotocol_ == Subprotocol::batches;
    socket_.read_message_max(batches ? protocol::max_batch_bytes : protocol::max_event_bytes);
    const std::string name(name_of(subprotocol_));
    socket_.set_option(websocket::stream_base::decorator([name](websocket::response_type& answer) {
        answer.set(http::field::sec_websocket_protocol, name);
        answer.set(http::field::server, "motcua-central");
    }));
    upgrade.body().clear();
}

bool HallSession::take_frame(const std::string& text) {
    if (!socket_.got_text())
        return refuse("bad_frame", "frames must be text");
    if (subprotocol_ == Subprotocol::standard) {
        auto event = protocol::decode_event(text);
        if (!event)
            return refuse("bad_event", event.error().message());
        if (source_.empty() && !adopt(event->source))
            return false;
        return take_events({std::move(*event)}, text.size());
    }
    if (source_.empty())
        return take_hello(text);
    auto events = protocol::decode_batch(text);
    if (!events)
        return refuse("bad_event", events.error().message());
    return take_events(std::move(*events), text.size());
}

bool HallSession::take_hello(const std::string& text) {
    const auto source = protocol::decode_hello(text);
    if (!source)
        return refuse("bad_hello", source.error().message());
    if (!adopt(*source))
        return false;
    say(CentreAck{centre_.store.cursor(source_)});
    return true;
}

bool HallSession::adopt(const std::string& source) {
    const bool known = centre_.store.cursor(source) > 0;
    if (!known && centre_.store.source_count() >= centre_.limits.sources)
        return refuse("too_many_sources", "no more halls can be taken");
    source_ = source;
    const std::weak_ptr<HallSession> weak = weak_from_this();
    holder_ = centre_.links.up(source_, centre_.now(), [weak] {
        if (const auto self = weak.lock())
            self->refuse("replaced", "the hall has connected again");
    });
    centre_.log("link up " + source_);
    return true;
}

bool HallSession::take_events(std::vector<CloudEvent> events, std::size_t size) {
    const bool one_source = std::all_of(events.begin(), events.end(), [&](const CloudEvent& event) {
        return event.source == source_;
    });
    if (!one_source)
        return refuse("bad_source", "one connection carries one source");
    if (events.empty())
        return true;
    const protocol::EventTime newest = events.back().recorded_time;
    backlog_ += size;
    Batch batch{source_, std::move(events)};
    const auto self = shared_from_this();
    centre_.intake.submit(std::move(batch), [self, size, newest](const auto& receipt) {
        self->take_receipt(receipt, size, newest);
    });
    return true;
}

void HallSession::take_receipt(const boost::system::result<Receipt, StoreFailure>& receipt,
                               std::size_t size,
                               protocol::EventTime newest) {
    backlog_ -= size;
    room_.cancel();
    if (closing_)
        return;
    if (!receipt) {
        refuse("store_failing", receipt.error().reason);
        return;
    }
    centre_.links.note_event(source_, newest, centre_.now());
    if (receipt->gap)
        say(CentreExpected{receipt->stored_to + 1});
    else
        say(CentreAck{receipt->stored_to});
}

bool HallSession::refuse(std::string_view code, const std::string& text) {
    if (!error_ && !closing_)
        say(CentreError{std::string(code), text});
    end(std::string(code) + ": " + text);
    return false;
}

void HallSession::say(const protocol::CentreFrame& frame) {
    if (const auto* ack = std::get_if<CentreAck>(&frame)) {
        ack_ = *ack;
        if (expected_ && ack->sequence >= expected_->sequence)
            expected_.reset();
    } else if (const auto* expected = std::get_if<CentreExpected>(&frame)) {
        expected_ = *expected;
    } else {
        error_ = std::get<CentreError>(frame);
    }
    pump();
}

/// What is to be sent next. Acks are cumulative, so a slow reader costs one, never a queue.
std::string HallSession::next_text() {
    std::string frame;
    if (ack_)
        frame = protocol::encode_frame(*std::exchange(ack_, std::nullopt));
    else if (expected_)
        frame = protocol::encode_frame(*std::exchange(expected_, std::nullopt));
    else if (error_)
        frame = protocol::encode_frame(*std::exchange(error_, std::nullopt));
    if (!frame.empty() && subprotocol_ == Subprotocol::standard)
        frame = as_event(frame, ++sent_events_, centre_.now());
    return frame;
}

void HallSession::pump() {
    if (!writing_.empty())
        return;
    writing_ = next_text();
    if (writing_.empty()) {
        if (closing_)
            close();
        return;
    }
    socket_.text(true);
    const auto self = shared_from_this();
    socket_.async_write(boost::asio::buffer(writing_),
                        [self](beast::error_code error, std::size_t) {
                            self->writing_.clear();
                            if (!error)
                                self->pump();
                        });
}

void HallSession::close() {
    const auto self = shared_from_this();
    socket_.async_close(websocket::close_code::policy_error, [self](beast::error_code) {});
}

/// Once: the link is down, the reason is logged, what waits to be said is said, then it closes.
void HallSession::end(const std::string& reason) {
    if (std::exchange(closing_, true))
        return;
    room_.cancel();
    if (!source_.empty())
        centre_.links.down(source_, holder_, centre_.now());
    centre_.log("link closed " + (source_.empty() ? "(unnamed)" : source_) + ": " + reason);
    pump();
}

} // namespace motcua::central
