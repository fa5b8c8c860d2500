#include "hall/server/pass_scan.h"

#include "hall/protocol/base64.h"
#include "hall/protocol/scan.h"
#include "hall/protocol/wipe.h"
#include "hall/server/schema.h"

namespace motcua::hall {

namespace {

using protocol::PassScanArguments;
using protocol::Read;
using protocol::ReadError;

/// A frame that is gone from memory when the last connection has sent it.
Frame wiped_frame(std::string text) {
    return {new std::string(std::move(text)), [](std::string* frame) {
                protocol::wipe(*frame);
                delete frame;
            }};
}

Read<Decoded> signal_of(const PassScanArguments& scan) {
    if (!protocol::is_symbology(scan.symbology)) {
        return ReadError{"symbology", "expected 1 to 32 of a-z 0-9 _"};
    }
    auto bytes = protocol::from_base64(scan.data);
    if (!bytes || bytes->empty()) {
        return ReadError{"data", "expected bytes in base64"};
    }
    const bool fits = bytes->size() <= protocol::scan_limit;
    protocol::wipe(*bytes);
    if (!fits) {
        return ReadError{"data", "longer than 4096 bytes"};
    }
    std::optional<rules::Instant> until;
    if (scan.read_at) {
        until = *scan.read_at + protocol::scan_life;
    }
    return Decoded(Signal{Role::kiosk, scan.kiosk, wiped_frame(protocol::scan_frame(scan)), until});
}

Read<Decoded> decode(const boost::json::value& from, const Caller&, const rules::State&) {
    PassScanArguments scan;
    protocol::Reader reader(protocol::Unknown::refused);
    const bool good = reader.read(from, scan);
    auto decoded = good ? signal_of(scan) : reader.error();
    protocol::wipe(scan.data);
    return decoded;
}

} // namespace

CommandRow pass_scan_row(std::vector<Role> roles) {
    return {"pass_scan",
            "Pass a scanned code to the kiosk it was read at; nothing of it is kept.",
            std::move(roles),
            &decode,
            [] { return schema_of<PassScanArguments>(); }};
}

} // namespace motcua::hall
