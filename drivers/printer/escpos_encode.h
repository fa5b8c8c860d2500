#pragma once

#include "drivers/printer/printer_model.h"
#include "drivers/printer/slip.h"
#include "drivers/transport/transport.h"

namespace motcua::drivers {

/// The bytes that make a printer of this model print, cut and present the slip. Pure: the same
/// slip gives the same bytes. Ink right of the head's last dot is dropped. The QR code goes in the
/// printer's own language where it has one and nothing stands beside it, else as a picture.
Bytes encode(const Slip& slip, const PrinterModel& model);

/// The bytes that ask for proof that everything before them is done, for the model's kind of
/// completion; empty where there is none. `id` is four bytes 20h to 7Eh.
Bytes encode_fence(const PrinterModel& model, const std::array<std::uint8_t, 4>& id);

/// The bytes that free a printer from a job that was cut off anywhere: they fill up the command it
/// is in, forget it, and cut the half-printed paper off.
Bytes encode_recovery(const PrinterModel& model);

} // namespace motcua::drivers
