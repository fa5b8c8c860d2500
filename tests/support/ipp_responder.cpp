#include "tests/support/ipp_responder.h"

#include <cups/cups.h>

#include <algorithm>
#include <memory>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace motcua::testing {
namespace {

using Message = std::unique_ptr<ipp_t, void (*)(ipp_t*)>;

void add_reasons(ipp_t* to,
                 ipp_tag_t group,
                 const char* name,
                 const std::vector<std::string>& reasons) {
    std::vector<const char*> words;
    for (const auto& reason : reasons) {
        words.push_back(reason.c_str());
    }
    const int count = static_cast<int>(words.size());
    ippAddStrings(to, group, IPP_TAG_KEYWORD, name, count, nullptr, words.data());
}

std::string text(ipp_t* from, const char* name) {
    const char* found = ippGetString(ippFindAttribute(from, name, IPP_TAG_ZERO), 0, nullptr);
    return found == nullptr ? "" : found;
}

} // namespace

/// One request and its answer.
struct IppResponder::Exchange {
    Exchange(IppResponder& of, http_t* connection, ipp_t* asked)
        : responder(of), http(connection), request(asked),
          answer(ippNewResponse(asked), &ippDelete) {}

    void run() {
        const std::lock_guard lock(responder.mutex_);
        switch (ippGetOperation(request)) {
        case IPP_OP_GET_PRINTER_ATTRIBUTES:
            return printer();
        case IPP_OP_CREATE_JOB:
        case IPP_OP_VALIDATE_JOB:
            return create();
        case IPP_OP_SEND_DOCUMENT:
            return document();
        case IPP_OP_GET_JOB_ATTRIBUTES:
            return job();
        case IPP_OP_CANCEL_JOB:
            responder.jobs_[job_id()].cancelled = true;
            return;
        default:
            ippSetStatusCode(answer.get(), IPP_STATUS_ERROR_OPERATION_NOT_SUPPORTED);
        }
    }

    int job_id() const {
        return ippGetInteger(ippFindAttribute(request, "job-id", IPP_TAG_INTEGER), 0);
    }

    void printer() {
        auto* to = answer.get();
        const auto uri = responder.uri();
        ippAddString(
            to, IPP_TAG_PRINTER, IPP_TAG_URI, "printer-uri-supported", nullptr, uri.c_str());
        ippAddInteger(to, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", responder.printer_state_);
        add_reasons(to, IPP_TAG_PRINTER, "printer-state-reasons", responder.printer_reasons_);
        const char* formats[] = {"application/pdf", "image/pwg-raster"};
        ippAddStrings(to,
                      IPP_TAG_PRINTER,
                      IPP_TAG_MIMETYPE,
                      "document-format-supported",
                      2,
                      nullptr,
                      formats);
        const int operations[] = {IPP_OP_VALIDATE_JOB,
                                  IPP_OP_CREATE_JOB,
                                  IPP_OP_SEND_DOCUMENT,
                                  IPP_OP_CANCEL_JOB,
                                  IPP_OP_GET_JOB_ATTRIBUTES,
                                  IPP_OP_GET_PRINTER_ATTRIBUTES};
        ippAddIntegers(to, IPP_TAG_PRINTER, IPP_TAG_ENUM, "operations-supported", 6, operations);
        const char* versions[] = {"1.1", "2.0"};
        ippAddStrings(
            to, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "ipp-versions-supported", 2, nullptr, versions);
    }

    void create() {
        const int id = static_cast<int>(responder.jobs_.size()) + 1;
        responder.jobs_[id].media = text(request, "media");
        describe(id);
    }

    void document() {
        Document document{text(request, "document-format"), {}, ""};
        char room[4096];
        for (auto n = httpRead2(http, room, sizeof room); n > 0;
             n = httpRead2(http, room, sizeof room)) {
            document.bytes.insert(document.bytes.end(), room, room + n);
        }
        if (responder.refusing_) {
            ippSetStatusCode(answer.get(), IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED);
            return;
        }
        auto& job = responder.jobs_[job_id()];
        job.document = true;
        document.media = job.media;
        responder.documents_.push_back(std::move(document));
        describe(job_id());
    }

    void job() {
        if (responder.forgetting_ || !responder.jobs_.contains(job_id())) {
            ippSetStatusCode(answer.get(), IPP_STATUS_ERROR_NOT_FOUND);
            return;
        }
        describe(job_id());
    }

    void describe(int id) {
        const auto& job = responder.jobs_[id];
        const auto uri = responder.uri() + "/" + std::to_string(id);
        auto* to = answer.get();
        ippAddInteger(to, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", id);
        ippAddString(to, IPP_TAG_JOB, IPP_TAG_URI, "job-uri", nullptr, uri.c_str());
        int state = job.document ? responder.job_state_ : 4;
        state = job.cancelled && state < 7 ? 7 : state;
        ippAddInteger(to, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", state);
        add_reasons(to, IPP_TAG_JOB, "job-state-reasons", responder.job_reasons_);
    }

    void reply() {
        char rest[1024];
        while (httpGetState(http) == HTTP_STATE_POST_RECV &&
               httpRead2(http, rest, sizeof rest) > 0) {
        }
        httpClearFields(http);
        httpSetField(http, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
        httpSetLength(http, ippLength(answer.get()));
        httpWriteResponse(http, HTTP_STATUS_OK);
        ippSetState(answer.get(), IPP_STATE_IDLE);
        while (ippWrite(http, answer.get()) == IPP_STATE_ATTRIBUTE) {
        }
        httpFlushWrite(http);
    }

    IppResponder& responder;
    http_t* http;
    ipp_t* request;
    Message answer;
};

IppResponder::IppResponder() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) < 0 ||
        ::listen(listener_, 8) < 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) < 0) {
        throw std::runtime_error("no port for the IPP responder");
    }
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread([this] { serve(); });
}

IppResponder::~IppResponder() {
    stopping_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    accepting_.join();
    {
        const std::lock_guard lock(mutex_);
        for (const int socket : sockets_) {
            ::shutdown(socket, SHUT_RDWR);
        }
    }
    for (auto& thread : threads_) {
        thread.join();
    }
    ::close(listener_);
}

std::string IppResponder::uri() const {
    return "ipp://127.0.0.1:" + std::to_string(port_) + "/ipp/print";
}

void IppResponder::serve() {
    while (!stopping_) {
        http_t* http = httpAcceptConnection(listener_, 1);
        if (http == nullptr) {
            continue;
        }
        const std::lock_guard lock(mutex_);
        sockets_.push_back(httpGetFd(http));
        threads_.emplace_back([this, http] { serve(http); });
    }
}

/// One connection, request after request.
void IppResponder::serve(http_t* http) {
    char resource[256];
    while (httpReadRequest(http, resource, sizeof resource) == HTTP_STATE_POST) {
        while (httpUpdate(http) == HTTP_STATUS_CONTINUE && httpGetState(http) == HTTP_STATE_POST) {
        }
        if (httpGetExpect(http) == HTTP_STATUS_CONTINUE) {
            httpWriteResponse(http, HTTP_STATUS_CONTINUE);
        }
        const Message request(ippNew(), &ippDelete);
        while (ippRead(http, request.get()) == IPP_STATE_ATTRIBUTE) {
        }
        Exchange exchange(*this, http, request.get());
        exchange.run();
        exchange.reply();
    }
    const std::lock_guard lock(mutex_);
    std::erase(sockets_, httpGetFd(http));
    httpClose(http);
}

void IppResponder::set_printer(int state, std::vector<std::string> reasons) {
    const std::lock_guard lock(mutex_);
    printer_state_ = state;
    printer_reasons_ = std::move(reasons);
}

void IppResponder::set_jobs(int state, std::vector<std::string> reasons) {
    const std::lock_guard lock(mutex_);
    job_state_ = state;
    job_reasons_ = std::move(reasons);
}

void IppResponder::refuse_documents(bool refuse) {
    const std::lock_guard lock(mutex_);
    refusing_ = refuse;
}

void IppResponder::forget_jobs(bool forget) {
    const std::lock_guard lock(mutex_);
    forgetting_ = forget;
}

std::vector<IppResponder::Document> IppResponder::documents() const {
    const std::lock_guard lock(mutex_);
    return documents_;
}

int IppResponder::cancelled() const {
    const std::lock_guard lock(mutex_);
    return static_cast<int>(std::count_if(
        jobs_.begin(), jobs_.end(), [](const auto& job) { return job.second.cancelled; }));
}

} // namespace motcua::testing
