#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::devices {

/// `watch BOX`: what the devices of a box do, a line a change, without a hall. `watch ADDRESS`: the
/// bytes of one device. Until a signal.
int watch(const std::vector<std::string>& arguments, std::ostream& out);

/// `test-scan BOX [--show]`: what the box's scanners read. Without --show a scan's text is not
/// told: it may be somebody's identity card.
int test_scan(const std::vector<std::string>& arguments, std::ostream& out);

/// `test-print BOX [ID]`: a sample ticket on a printer of the box.
int test_print(const std::vector<std::string>& arguments, std::ostream& out);

/// Bytes for people: "02 41 42 0D  .AB."
std::string dump(std::string_view bytes);

/// Text from outside with its control bytes made visible: "A\x1d1".
std::string escaped(std::string_view text);

} // namespace motcua::devices
