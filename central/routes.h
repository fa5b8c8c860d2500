#pragma once

#include "central/centre.h"

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <string>
#include <string_view>

namespace motcua::central {

using Request = boost::beast::http::request<boost::beast::http::string_body>;
using Response = boost::beast::http::response<boost::beast::http::string_body>;

inline constexpr std::string_view events_path = "/api/v1/events";

/// The page's files; 404 where there is none of that name.
Response page_response(const Request& request);

/// A text that is no JSON.
Response text_response(const Request& request, std::string_view media_type, std::string body);

/// The media type of the body without its parameters, such as "; charset=utf-8".
std::string_view media_type(const Request& request);

/// The batch in a POST to events_path, of one source; or the refusal to send instead.
boost::system::result<Batch, Response> read_posted(const Request& request);

/// The answer to a posted batch: 200 with the ack, 409 with the sequence wanted, 503.
Response answer_posted(const Request& request,
                       const boost::system::result<Receipt, StoreFailure>& receipt);

/// A JSON answer with the headers every answer of ours has.
Response json_response(const Request& request, boost::beast::http::status status, std::string body);

/// {"error":{"code","text"}}, as on the WebSocket.
Response refusal(const Request& request,
                 boost::beast::http::status status,
                 std::string_view code,
                 std::string_view text);

} // namespace motcua::central
