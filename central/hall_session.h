#pragma once

#include "central/centre.h"
#include "central/stream.h"
#include "hall/protocol/centre_link.h"
#include "hall/protocol/down_link.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace motcua::central {

using Request = boost::beast::http::request<boost::beast::http::string_body>;

/// The subprotocols of hall/protocol/centre_link.h.
enum class Subprotocol { batches, standard };

/// The first of ours that the request offers, ours before the standard's.
std::optional<Subprotocol> choose_subprotocol(const Request& upgrade);

/// Whether the visitor may send events of this source: at the halls' door a hall only its own.
bool may_speak_for(const Visitor& visitor, const std::string& source);

/// Whether a source is known, or may still be added. Throws DatabaseError.
boost::asio::awaitable<bool> has_room_for(std::string source, Centre& centre);

/// One hall's connection: reads frames, gives them to the intake, answers with what is on disk.
/// Whatever is wrong is told once, logged once and closes the connection.
class HallSession : public std::enable_shared_from_this<HallSession> {
public:
    HallSession(Stream stream, Subprotocol subprotocol, Visitor visitor, Centre& centre);

    /// There may be new documents for the hall.
    void offer_documents();

    /// Runs until the connection ends. `upgrade` is the HTTP request that asked for it.
    boost::asio::awaitable<void> run(Request upgrade);

private:
    void set_up(Request& upgrade);
    /// Reads what the buffer holds; false where the connection is to be closed.
    boost::asio::awaitable<bool> take_frame(std::string text);
    boost::asio::awaitable<bool> take_first(std::string text);
    boost::asio::awaitable<bool> take_request(std::string text);
    bool take_events(std::vector<protocol::CloudEvent> events, std::size_t size);
    boost::asio::awaitable<bool> renew_certificate(std::string request);
    boost::asio::awaitable<bool> adopt(std::string source);
    boost::asio::awaitable<void> send_newer_documents();
    boost::asio::awaitable<void> answer_dossier(protocol::AskDossier question);
    void take_receipt(const boost::system::result<Receipt, StoreFailure>& receipt,
                      std::size_t size,
                      protocol::EventTime newest);
    bool refuse(std::string_view code, const std::string& text);
    void say(const protocol::CentreFrame& frame);
    void say(const protocol::DownFrame& frame);
    void pump();
    std::string next_text();
    void close();
    void end(const std::string& reason);

    boost::beast::websocket::stream<Stream> socket_;
    boost::asio::steady_timer room_; ///< cancelled when the backlog shrinks
    Subprotocol subprotocol_;
    Visitor visitor_;
    Centre& centre_;
    boost::beast::flat_buffer buffer_;
    std::string source_; ///< empty until the hall has named itself
    std::uint64_t holder_ = 0;
    std::size_t backlog_ = 0;
    std::optional<protocol::CentreAck> ack_; ///< to be sent; newer ones replace it
    std::optional<protocol::CentreExpected> expected_;
    std::optional<protocol::CentreError> error_; ///< to be sent, then the connection closes
    std::deque<std::string> down_;               ///< frames of down_link.h to be sent
    std::map<std::string, std::uint64_t> held_;  ///< documents that the hall holds or is sent
    std::uint64_t sent_events_ = 0;              ///< of ours, in the standard's subprotocol
    std::string writing_;                        ///< the text on its way; empty when none is
    bool closing_ = false;
};

} // namespace motcua::central
