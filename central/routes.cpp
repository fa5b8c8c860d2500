#include "central/routes.h"

#include "central/embedded.h"
#include "hall/protocol/centre_link.h"

#include <boost/beast/http/field.hpp>

#include <algorithm>
#include <array>

namespace motcua::central {

namespace {

namespace http = boost::beast::http;
using protocol::CloudEvent;

struct Page {
    std::string_view target;
    std::string_view file;
    std::string_view media_type;
};

constexpr std::array pages{
    Page{"/", "web/index.html", "text/html; charset=utf-8"},
    Page{"/page.css", "web/page.css", "text/css; charset=utf-8"},
    Page{"/page.js", "web/page.js", "text/javascript; charset=utf-8"},
    Page{"/days.js", "web/days.js", "text/javascript; charset=utf-8"},
    Page{"/sign_in.js", "web/sign_in.js", "text/javascript; charset=utf-8"},
    Page{"/words.js", "web/words.js", "text/javascript; charset=utf-8"},
    Page{"/fonts/400.ttf", "../ui/fonts/BeVietnamPro_400Regular.ttf", "font/ttf"},
    Page{"/fonts/600.ttf", "../ui/fonts/BeVietnamPro_600SemiBold.ttf", "font/ttf"},
    Page{"/fonts/800.ttf", "../ui/fonts/BeVietnamPro_800ExtraBold.ttf", "font/ttf"},
};

/// The page may load only from here and nobody may frame it.
constexpr std::string_view content_policy =
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'";

Response
make(const Request& request, http::status status, std::string_view media_type, std::string body) {
    Response response(status, request.version());
    response.set(http::field::server, "motcua-central");
    response.set(http::field::content_type, media_type);
    response.set(http::field::cache_control, "no-cache");
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Content-Security-Policy", content_policy);
    response.keep_alive(request.keep_alive());
    const std::size_t size = body.size();
    if (request.method() != http::verb::head)
        response.body() = std::move(body);
    response.content_length(size);
    return response;
}

} // namespace

Response json_response(const Request& request, http::status status, std::string body) {
    return make(request, status, "application/json", std::move(body));
}

Response
refusal(const Request& request, http::status status, std::string_view code, std::string_view text) {
    const protocol::CentreError error{std::string(code), std::string(text)};
    return json_response(request, status, protocol::encode_frame(error));
}

Response text_response(const Request& request, std::string_view type, std::string body) {
    return make(request, http::status::ok, type, std::move(body));
}

std::string_view media_type(const Request& request) {
    const std::string_view whole = request[http::field::content_type];
    const std::string_view bare = whole.substr(0, whole.find(';'));
    return bare.substr(0, bare.find_last_not_of(' ') + 1);
}

Response page_response(const Request& request) {
    const std::string_view target = request.target();
    const auto* page = std::find_if(
        pages.begin(), pages.end(), [&](const Page& one) { return one.target == target; });
    if (page == pages.end())
        return refusal(request, http::status::not_found, "not_found", "there is nothing here");
    std::string body(embedded_file(page->file));
    return make(request, http::status::ok, page->media_type, std::move(body));
}

boost::system::result<Batch, Response> read_posted(const Request& request) {
    std::vector<CloudEvent> events;
    if (media_type(request) == protocol::batch_media_type) {
        auto batch = protocol::decode_batch(request.body());
        if (!batch)
            return refusal(
                request, http::status::bad_request, "bad_event", batch.error().message());
        events = std::move(*batch);
    } else if (media_type(request) == protocol::event_media_type) {
        auto event = protocol::decode_event(request.body());
        if (!event)
            return refusal(
                request, http::status::bad_request, "bad_event", event.error().message());
        events.push_back(std::move(*event));
    } else {
        return refusal(request,
                       http::status::unsupported_media_type,
                       "bad_media_type",
                       "send application/cloudevents-batch+json");
    }
    const std::string source = events.empty() ? "" : events.front().source;
    const bool one_source = std::all_of(events.begin(), events.end(), [&](const CloudEvent& event) {
        return event.source == source;
    });
    if (events.empty() || !one_source)
        return refusal(
            request, http::status::bad_request, "bad_source", "send events of one source");
    return Batch{source, std::move(events)};
}

Response answer_posted(const Request& request,
                       const boost::system::result<Receipt, StoreFailure>& receipt) {
    if (!receipt) {
        Response response = refusal(
            request, http::status::service_unavailable, "store_failing", receipt.error().reason);
        response.set(http::field::retry_after, "10");
        return response;
    }
    if (receipt->gap) {
        const protocol::CentreExpected expected{receipt->stored_to + 1};
        return json_response(request, http::status::conflict, protocol::encode_frame(expected));
    }
    const protocol::CentreAck ack{receipt->stored_to};
    return json_response(request, http::status::ok, protocol::encode_frame(ack));
}

} // namespace motcua::central
