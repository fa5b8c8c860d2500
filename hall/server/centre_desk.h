#pragma once

#include "hall/protocol/down_link.h"
#include "hall/server/dossier_desk.h"
#include "hall/trust/certificate_request.h"
#include "hall/trust/key_folder.h"
#include "hall/uplink/uplink.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace motcua::hall {

/// What passes between the hall and its centre besides events: documents that the province gives,
/// questions about dossiers, and the hall's certificate. The newest good copy of each document is
/// kept in the data folder, so that the hall works on it while there is no link. On the loop's one
/// thread.
class CentreDesk {
public:
    using Log = std::function<void(const std::string&)>;
    /// A document; `fresh` is false for one that was kept from before the start.
    using DocumentHandler = std::function<void(const protocol::Document&, bool fresh)>;
    /// Sends a frame on the link; false where there is none.
    using Say = std::function<bool(const protocol::HallFrame&)>;

    /// `folder` is made; documents that cannot be read are logged and asked for again.
    CentreDesk(std::filesystem::path folder, std::string hall, Log log);

    /// Tells of every document that is kept, and from then on of every new one.
    void on_document(DocumentHandler heard);

    void speak_through(Say say) { say_ = std::move(say); }

    /// For the uplink; valid as long as this desk.
    uplink::DownHandlers handlers();

    /// Asks the centre; "unavailable" at once where there is no link.
    void look_up(const std::string& code, const DossierDesk::Answer& answer);

    /// The context of the uplink's next connection: this hall's certificate, the centre's
    /// authority. Null where the hall has not enrolled.
    trust::TlsContext context() const;

    /// Asks for a new certificate where the one in use is in its last third. To be called now and
    /// then, for a link may last for months.
    void renew_if_due(trust::Certificate::Time now);

private:
    std::vector<protocol::HallFrame> greet() const;
    void take(const protocol::DownFrame& frame);
    void take_document(const protocol::Document& document);
    void take_answer(const protocol::DossierAnswer& answer);
    void take_certificate(const protocol::NewCertificate& certificate);
    void read_kept();
    bool keep(const protocol::Document& document) const;

    std::filesystem::path folder_;
    std::string hall_;
    Log log_;
    trust::KeyFolder keys_;
    DocumentHandler heard_;
    Say say_;
    std::map<std::string, protocol::Document> documents_; ///< by kind
    std::map<std::string, DossierDesk::Answer> asked_;    ///< by the question's id
    std::uint64_t questions_ = 0;
};

} // namespace motcua::hall
