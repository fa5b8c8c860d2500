#include "hall/server/centre_desk.h"

#include "hall/uplink/join.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <utility>

namespace motcua::hall {

namespace {

namespace fs = std::filesystem;

/// A kind becomes a file's name: only these do.
constexpr std::array<std::string_view, 7> kinds{
    "catalogue", "staff", "calendar", "appointments", "fees", "notices", "proposal"};

/// Questions whose answers never came are forgotten; the citizen was told "unavailable" long ago.
constexpr std::size_t most_questions = 64;

const std::string renewing = "renewing";

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace

CentreDesk::CentreDesk(fs::path folder, std::string hall, Log log)
    : folder_(std::move(folder)), hall_(std::move(hall)), log_(std::move(log)), keys_(folder_) {
    read_kept();
}

void CentreDesk::read_kept() {
    for (const std::string_view kind : kinds) {
        const fs::path file = folder_ / (std::string(kind) + ".json");
        if (!fs::exists(file)) {
            continue;
        }
        const auto frame = protocol::decode_down_frame(content(file));
        const auto* document = frame ? std::get_if<protocol::Document>(&*frame) : nullptr;
        if (document != nullptr && document->kind == kind) {
            documents_[document->kind] = *document;
        } else {
            log_("centre: " + file.string() + " cannot be read and is asked for again");
        }
    }
}

void CentreDesk::on_document(DocumentHandler heard) {
    heard_ = std::move(heard);
    for (const auto& [kind, document] : documents_) {
        heard_(document, false);
    }
}

uplink::DownHandlers CentreDesk::handlers() {
    return {[this] { return greet(); }, [this](const protocol::DownFrame& frame) { take(frame); }};
}

std::vector<protocol::HallFrame> CentreDesk::greet() const {
    protocol::HaveDocuments have;
    for (const auto& [kind, document] : documents_) {
        have.versions[kind] = document.version;
    }
    return {have};
}

void CentreDesk::take(const protocol::DownFrame& frame) {
    if (const auto* document = std::get_if<protocol::Document>(&frame)) {
        take_document(*document);
    } else if (const auto* answer = std::get_if<protocol::DossierAnswer>(&frame)) {
        take_answer(*answer);
    } else {
        take_certificate(std::get<protocol::NewCertificate>(frame));
    }
}

void CentreDesk::take_document(const protocol::Document& document) {
    if (std::ranges::find(kinds, document.kind) == kinds.end()) {
        return log_("centre: a document of a kind that this hall does not know");
    }
    const auto held = documents_.find(document.kind);
    if (held != documents_.end() && document.version <= held->second.version) {
        return;
    }
    // Heard before it is kept: after a crash between the two it comes again, and a repeat is known.
    if (heard_) {
        heard_(document, true);
    }
    if (!keep(document)) {
        return log_("centre: " + document.kind + " cannot be kept and is asked for again");
    }
    documents_[document.kind] = document;
    log_("centre: " + document.kind + " version " + std::to_string(document.version));
}

/// A power cut leaves the old copy or the new one.
bool CentreDesk::keep(const protocol::Document& document) const {
    const fs::path file = folder_ / (document.kind + ".json");
    const fs::path fresh = file.string() + ".new";
    {
        std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
        out << protocol::encode(protocol::DownFrame(document)) << std::flush;
        if (!out) {
            return false;
        }
    }
    std::error_code failed;
    fs::rename(fresh, file, failed);
    return !failed;
}

void CentreDesk::look_up(const std::string& code, const DossierDesk::Answer& answer) {
    if (asked_.size() >= most_questions) {
        asked_.clear();
    }
    const std::string id = std::to_string(++questions_);
    asked_[id] = answer;
    if (!say_ || !say_(protocol::AskDossier{id, code})) {
        asked_.erase(id);
        answer(protocol::unavailable_dossier(code));
    }
}

void CentreDesk::take_answer(const protocol::DossierAnswer& answer) {
    const auto asked = asked_.find(answer.id);
    if (asked == asked_.end()) {
        return;
    }
    const DossierDesk::Answer tell = std::move(asked->second);
    asked_.erase(asked);
    tell(answer.dossier);
}

trust::TlsContext CentreDesk::context() const {
    const auto context = uplink::centre_context(keys_);
    return context ? *context : nullptr;
}

void CentreDesk::renew_if_due(trust::Certificate::Time now) {
    const auto own = keys_.identity(uplink::own_identity);
    if (!own || !own->certificate.is_due(now) || !say_) {
        return;
    }
    const auto request = trust::CertificateRequest::make(keys_.key(renewing), hall_);
    static_cast<void>(say_(protocol::AskCertificate{request.pem()}));
}

void CentreDesk::take_certificate(const protocol::NewCertificate& certificate) {
    const auto read = trust::Certificate::read(certificate.pem);
    const auto key = keys_.key(renewing);
    if (!read || !read->is_of(key)) {
        return log_("centre: a certificate that is not for this hall's key");
    }
    keys_.keep(uplink::own_identity, trust::Identity{key, *read});
    keys_.forget_key(renewing);
    log_("centre: the certificate is renewed");
}

} // namespace motcua::hall
