#include "drivers/printer/cups_destination.h"

#include <cups/cups.h>

#include <array>
#include <utility>

namespace motcua::drivers {
namespace {

constexpr int connect_ms = 3000;
constexpr double request_s = 5;

using Request = std::unique_ptr<ipp_t, void (*)(ipp_t*)>;

int give_up(http_t*, void*) {
    return 0;
}

std::vector<std::string> texts(ipp_t* answer, const char* name) {
    std::vector<std::string> all;
    ipp_attribute_t* attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
    for (int i = 0; i < ippGetCount(attribute); ++i) {
        if (const char* text = ippGetString(attribute, i, nullptr)) {
            all.emplace_back(text);
        }
    }
    return all;
}

/// Whether what stands behind a queue tells of its paper: the answer of a printer does, that of a
/// queue only when its device does. CUPS's own USB backend never speaks of paper.
bool device_tells(ipp_t* answer) {
    const auto devices = texts(answer, "device-uri");
    return devices.empty() || devices.front().starts_with("ipp");
}

} // namespace

struct CupsDestination::Link {
    ~Link() {
        cupsFreeDestInfo(info);
        httpClose(http);
        cupsFreeDests(destination == nullptr ? 0 : 1, destination);
    }

    bool open(const std::string& name);

    Request ask(ipp_op_t operation, int job, const std::vector<const char*>& wanted) {
        ipp_t* request = ippNewRequest(operation);
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.c_str());
        if (job != 0) {
            ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
        }
        ippAddStrings(request,
                      IPP_TAG_OPERATION,
                      IPP_TAG_KEYWORD,
                      "requested-attributes",
                      static_cast<int>(wanted.size()),
                      nullptr,
                      wanted.data());
        return {cupsDoRequest(http, request, resource.data()), &ippDelete};
    }

    cups_dest_t* destination = nullptr;
    http_t* http = nullptr;
    cups_dinfo_t* info = nullptr;
    std::string uri;
    std::array<char, 256> resource{};
};

bool CupsDestination::Link::open(const std::string& name) {
    const bool direct = name.find("://") != std::string::npos;
    destination = direct ? cupsGetDestWithURI(nullptr, name.c_str())
                         : cupsGetNamedDest(CUPS_HTTP_DEFAULT, name.c_str(), nullptr);
    if (destination == nullptr) {
        return false;
    }
    const char* of_queue =
        cupsGetOption("printer-uri-supported", destination->num_options, destination->options);
    uri = direct || of_queue == nullptr ? name : of_queue;
    http = cupsConnectDest(destination,
                           direct ? CUPS_DEST_FLAGS_DEVICE : CUPS_DEST_FLAGS_NONE,
                           connect_ms,
                           nullptr,
                           resource.data(),
                           resource.size(),
                           nullptr,
                           nullptr);
    if (http == nullptr) {
        return false;
    }
    httpSetTimeout(http, request_s, &give_up, nullptr);
    info = cupsCopyDestInfo(http, destination);
    return info != nullptr;
}

CupsDestination::CupsDestination(std::string name) : name_(std::move(name)) {}

CupsDestination::~CupsDestination() = default;

CupsDestination::Link* CupsDestination::link() {
    if (!link_) {
        auto fresh = std::make_unique<Link>();
        if (fresh->open(name_)) {
            link_ = std::move(fresh);
        }
    }
    return link_.get();
}

std::optional<IppPrinterState> CupsDestination::printer() {
    auto* open = link();
    if (open == nullptr) {
        return std::nullopt;
    }
    const auto answer = open->ask(
        IPP_OP_GET_PRINTER_ATTRIBUTES, 0, {"printer-state", "printer-state-reasons", "device-uri"});
    auto* state = ippFindAttribute(answer.get(), "printer-state", IPP_TAG_ENUM);
    if (state == nullptr) {
        link_.reset();
        return std::nullopt;
    }
    return IppPrinterState{ippGetInteger(state, 0),
                           texts(answer.get(), "printer-state-reasons"),
                           device_tells(answer.get())};
}

bool CupsDestination::takes(const std::string& format) {
    auto* open = link();
    return open != nullptr &&
           cupsCheckDestSupported(
               open->http, open->destination, open->info, "document-format", format.c_str()) != 0;
}

int CupsDestination::send(const SlipDocument& document) {
    auto* open = link();
    if (open == nullptr) {
        return 0;
    }
    char media[64];
    pwgFormatSizeName(media, sizeof media, "custom", "slip", document.width, document.height, "mm");
    cups_option_t* options = nullptr;
    int count = cupsAddOption(CUPS_MEDIA, media, 0, &options);
    count = cupsAddOption("print-scaling", "none", count, &options);
    int id = 0;
    const auto made =
        cupsCreateDestJob(open->http, open->destination, open->info, &id, "slip", count, options);
    bool whole = made <= IPP_STATUS_OK_EVENTS_COMPLETE && id != 0;
    whole = whole && cupsStartDestDocument(open->http,
                                           open->destination,
                                           open->info,
                                           id,
                                           "slip",
                                           document.format.c_str(),
                                           0,
                                           nullptr,
                                           1) == HTTP_STATUS_CONTINUE;
    whole = whole && cupsWriteRequestData(open->http,
                                          reinterpret_cast<const char*>(document.bytes.data()),
                                          document.bytes.size()) == HTTP_STATUS_CONTINUE;
    whole = whole && cupsFinishDestDocument(open->http, open->destination, open->info) <=
                         IPP_STATUS_OK_EVENTS_COMPLETE;
    cupsFreeOptions(count, options);
    if (!whole && id != 0) { // else it would wait there for its document for ever
        cancel(id);
    }
    return whole ? id : 0;
}

std::optional<IppJobState> CupsDestination::job(int id) {
    auto* open = link();
    if (open == nullptr) {
        return std::nullopt;
    }
    const auto answer =
        open->ask(IPP_OP_GET_JOB_ATTRIBUTES, id, {"job-state", "job-state-reasons"});
    if (ippGetStatusCode(answer.get()) == IPP_STATUS_ERROR_NOT_FOUND) {
        return IppJobState{IPP_JSTATE_COMPLETED, {"cups-ipp-missing-job-history"}};
    }
    auto* state = ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM);
    if (state == nullptr) {
        link_.reset();
        return std::nullopt;
    }
    return IppJobState{ippGetInteger(state, 0), texts(answer.get(), "job-state-reasons")};
}

bool CupsDestination::cancel(int id) {
    auto* open = link();
    return open != nullptr &&
           cupsCancelDestJob(open->http, open->destination, id) <= IPP_STATUS_OK_EVENTS_COMPLETE;
}

} // namespace motcua::drivers
