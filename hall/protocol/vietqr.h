#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace motcua::protocol {

/// A transfer as a VietQR (NAPAS, EMVCo merchant-presented mode) asks for it.
struct PaymentCode {
    std::string bank;        ///< BIN, 6 digits
    std::string account;     ///< account or card number, 1 to 19 letters and digits
    bool to_card = false;    ///< the number is a card's
    std::int64_t amount = 0; ///< đồng; 0: the payer types it, and the code is static
    std::string bill;        ///< number of the bill, may be empty
    std::string purpose;     ///< words of the transfer, may be empty

    bool operator==(const PaymentCode&) const = default;
};

/// The text of the QR. Bill and purpose are folded to ASCII and cut at 25 characters, because
/// banks' apps count letters with marks differently. Nothing when bank, account or amount are not
/// what NAPAS allows.
std::optional<std::string> write_vietqr(const PaymentCode& payment);

/// Reads such a text back, strictly: every length, the checksum, currency and country. Nothing for
/// any other text.
std::optional<PaymentCode> read_vietqr(std::string_view text);

/// CRC-16/CCITT-FALSE: polynomial 1021h, from FFFFh, neither reflected nor inverted.
std::uint16_t crc16(std::string_view bytes);

} // namespace motcua::protocol
