#pragma once

#include <boost/asio/any_io_executor.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace motcua::hall {

/// Sends alerts to other programs: POST with a JSON body and the headers
/// `Motcua-Time` (seconds since 1970) and `Motcua-Signature` (HMAC-SHA-256 in hex, by the hall's
/// key, of time, a dot and the body), so that the receiver can tell who sent it, and when.
///
/// Each address has its own line: in order, one at a time, with ever longer pauses after failures;
/// of a line that has grown long the oldest are dropped. https checks the certificate.
class Webhooks {
public:
    using Log = std::function<void(const std::string&)>;

    Webhooks(const boost::asio::any_io_executor& loop,
             const std::vector<std::string>& urls,
             std::string key,
             Log log);
    ~Webhooks();
    Webhooks(const Webhooks&) = delete;
    Webhooks& operator=(const Webhooks&) = delete;

    void send(const std::string& body);

    /// Reads the key in this file, or makes one. Throws std::runtime_error.
    static std::string load_key(const std::string& file);

private:
    class Line;
    std::vector<std::shared_ptr<Line>> lines_;
};

} // namespace motcua::hall
