#pragma once

#include "hall/client/hall_client.h"
#include "hall/protocol/arguments.h"

#include <map>
#include <string>

namespace motcua::devices {

/// Tells the hall how the devices are. Only a device's latest state matters: one that was not
/// taken yet is forgotten for a newer one.
class DeviceReports {
public:
    /// The client outlives it.
    explicit DeviceReports(client::HallClient& hall) : hall_(hall) {}

    void report(const rules::ReportDevice& device);

    /// Tells every state once more: the hall may be another one.
    void repeat_all();

private:
    void send(const std::string& id, const std::string& arguments);

    client::HallClient& hall_;
    std::map<std::string, std::string> last_;     ///< device -> arguments
    std::map<std::string, std::string> requests_; ///< device -> its report on the way
};

} // namespace motcua::devices
