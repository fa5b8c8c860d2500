#include "hall/server/net/http_message.h"

#include "hall/server/net/server_frame.h"

namespace motcua::hall::net {

HttpReply json_reply(unsigned status, std::string text) {
    HttpReply reply;
    reply.status = status;
    reply.body = std::make_shared<const std::string>(std::move(text));
    return reply;
}

HttpReply error_reply(unsigned status, std::string_view code, std::string_view text) {
    return json_reply(status, error_frame(code, text));
}

} // namespace motcua::hall::net
