#pragma once

#include "hall/client/hall_client.h"

#include <cstddef>
#include <list>
#include <optional>
#include <string>

namespace motcua::client {

/// The requests that are not answered yet, oldest first. Pure.
class PendingRequests {
public:
    /// As many are on their way at once; more would look like a flood to the hall.
    static constexpr std::size_t window = 64;

    /// `frame` is the request's text frame. An id that is already here gets the new handler.
    void add(std::string id, std::string frame, AnswerHandler handler);

    /// The next frame to send on this connection, or null. Good until the request is gone.
    const std::string* next();

    /// Takes the answered request away and gives its handler; nothing when it is not here.
    std::optional<AnswerHandler> take(const std::string& id);

    /// All must be sent again on the next connection.
    void connection_lost();

    std::size_t size() const { return requests_.size(); }

private:
    struct Request {
        std::string id;
        std::string frame;
        AnswerHandler handler;
        bool sent = false;
    };

    std::list<Request>::iterator find(const std::string& id);

    std::list<Request> requests_;
    std::size_t on_their_way_ = 0;
};

} // namespace motcua::client
