#include "central/hall_session.h"

#include <boost/asio/co_spawn.hpp>
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

bool may_speak_for(const Visitor& visitor, const std::string& source) {
    return visitor.door != Door::Kind::halls || protocol::parse_source(source).hall == visitor.hall;
}

boost::asio::awaitable<bool> has_room_for(std::string source, Centre& centre) {
    const std::uint64_t held = co_await centre.store.cursor(std::move(source));
    if (held > 0)
        co_return true;
    const std::size_t count = co_await centre.store.source_count();
    co_return count < centre.limits.sources;
}

HallSession::HallSession(Stream stream, Subprotocol subprotocol, Visitor visitor, Centre& centre)
    : socket_(std::move(stream)), room_(socket_.get_executor()), subprotocol_(subprotocol),
      visitor_(std::move(visitor)), centre_(centre) {
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
        std::string text = beast::buffers_to_string(buffer_.data());
        buffer_.consume(size);
        const bool good = co_await take_frame(std::move(text));
        if (!good)
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

boost::asio::awaitable<bool> HallSession::take_frame(std::string text) {
    if (!socket_.got_text())
        co_return refuse("bad_frame", "frames must be text");
    if (source_.empty())
        co_return co_await take_first(std::move(text));
    if (subprotocol_ == Subprotocol::standard) {
        auto event = protocol::decode_event(text);
        if (!event)
            co_return refuse("bad_event", event.error().message());
        std::vector<CloudEvent> one;
        one.push_back(std::move(*event));
        co_return take_events(std::move(one), text.size());
    }
    if (text.starts_with('{'))
        co_return co_await take_request(std::move(text));
    auto events = protocol::decode_batch(text);
    if (!events)
        co_return refuse("bad_event", events.error().message());
    co_return take_events(std::move(*events), text.size());
}

/// The hall names itself: by a hello, or in the standard's subprotocol by its first event.
boost::asio::awaitable<bool> HallSession::take_first(std::string text) {
    if (subprotocol_ == Subprotocol::standard) {
        auto event = protocol::decode_event(text);
        if (!event)
            co_return refuse("bad_event", event.error().message());
        const bool adopted = co_await adopt(event->source);
        std::vector<CloudEvent> one;
        one.push_back(std::move(*event));
        co_return adopted&& take_events(std::move(one), text.size());
    }
    const auto source = protocol::decode_hello(text);
    if (!source)
        co_return refuse("bad_hello", source.error().message());
    const bool adopted = co_await adopt(*source);
    if (!adopted)
        co_return false;
    std::string trouble;
    try {
        const std::uint64_t held = co_await centre_.store.cursor(source_);
        say(protocol::CentreFrame(CentreAck{held}));
        co_return true;
    } catch (const DatabaseError& error) {
        trouble = error.what();
    }
    co_return refuse("store_failing", trouble);
}

boost::asio::awaitable<bool> HallSession::adopt(std::string source) {
    if (!may_speak_for(visitor_, source))
        co_return refuse("not_your_source", "the certificate is " + visitor_.hall + "'s");
    std::string trouble;
    try {
        const bool room = co_await has_room_for(source, centre_);
        if (!room)
            co_return refuse("too_many_sources", "no more halls can be taken");
    } catch (const DatabaseError& error) {
        trouble = error.what();
    }
    if (!trouble.empty())
        co_return refuse("store_failing", trouble);
    source_ = std::move(source);
    const std::weak_ptr<HallSession> weak = weak_from_this();
    LinkBoard::Holder holder;
    holder.serial = visitor_.serial;
    holder.close = [weak](std::string_view code, const std::string& text) {
        if (const auto self = weak.lock())
            self->refuse(code, text);
    };
    holder.offer = [weak] {
        if (const auto self = weak.lock())
            self->offer_documents();
    };
    holder_ = centre_.links.up(source_, centre_.now(), std::move(holder));
    centre_.log("link up " + source_);
    co_return true;
}

/// What a hall asks for besides storing events.
boost::asio::awaitable<bool> HallSession::take_request(std::string text) {
    auto frame = protocol::decode_hall_frame(text);
    if (!frame)
        co_return refuse("bad_frame", frame.error().text());
    if (auto* have = std::get_if<protocol::HaveDocuments>(&*frame)) {
        held_ = std::move(have->versions);
        offer_documents();
    } else if (auto* ask = std::get_if<protocol::AskDossier>(&*frame)) {
        const auto self = shared_from_this();
        boost::asio::co_spawn(socket_.get_executor(),
                              answer_dossier(std::move(*ask)),
                              [self](const std::exception_ptr&) {});
    } else if (auto* renew = std::get_if<protocol::AskCertificate>(&*frame)) {
        if (visitor_.hall.empty())
            co_return refuse("bad_frame", "there are no certificates at this door");
        co_return co_await renew_certificate(std::move(renew->request));
    }
    co_return true;
}

boost::asio::awaitable<bool> HallSession::renew_certificate(std::string request) {
    const protocol::EventTime now = centre_.now();
    std::string trouble;
    try {
        auto given =
            co_await centre_.gate.enrolment().renew(visitor_.hall, std::move(request), now);
        if (!given)
            co_return refuse(given.error().code(), given.error().text);
        centre_.log("certificate renewed for " + visitor_.hall);
        say(protocol::DownFrame(protocol::NewCertificate{std::move(*given)}));
        co_return true;
    } catch (const DatabaseError& error) {
        trouble = error.what();
    }
    co_return refuse("store_failing", trouble);
}

void HallSession::offer_documents() {
    const auto self = shared_from_this();
    boost::asio::co_spawn(
        socket_.get_executor(), send_newer_documents(), [self](const std::exception_ptr& failure) {
            // The database is away: the hall works on what it has.
            static_cast<void>(failure);
        });
}

boost::asio::awaitable<void> HallSession::send_newer_documents() {
    const std::string hall = protocol::parse_source(source_).hall;
    auto documents = co_await centre_.documents.newer(hall, held_);
    for (protocol::Document& one : documents) {
        held_[one.kind] = one.version;
        say(protocol::DownFrame(std::move(one)));
    }
}

boost::asio::awaitable<void> HallSession::answer_dossier(protocol::AskDossier question) {
    const protocol::EventTime now = centre_.now();
    protocol::DossierAnswer answer;
    answer.id = std::move(question.id);
    answer.dossier = co_await centre_.dossiers.look_up(std::move(question.dossier), now);
    say(protocol::DownFrame(std::move(answer)));
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
        say(protocol::CentreFrame(CentreExpected{receipt->stored_to + 1}));
    else
        say(protocol::CentreFrame(CentreAck{receipt->stored_to}));
}

bool HallSession::refuse(std::string_view code, const std::string& text) {
    if (!error_ && !closing_)
        say(protocol::CentreFrame(CentreError{std::string(code), text}));
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

/// A hall that asks and does not read is closed rather than waited for.
void HallSession::say(const protocol::DownFrame& frame) {
    constexpr std::size_t most_frames = 256;
    if (closing_)
        return;
    if (down_.size() >= most_frames) {
        refuse("slow_reader", "too many answers wait to be read");
        return;
    }
    down_.push_back(protocol::encode(frame));
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
    else if (!down_.empty() && !closing_) {
        frame = std::move(down_.front());
        down_.pop_front();
    }
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
