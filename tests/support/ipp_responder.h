#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct _http_s; // libcups's http_t

namespace motcua::testing {

/// An IPP printer that does what a test tells it, on a thread and a port of its own. Its HTTP and
/// its IPP are libcups's.
class IppResponder {
public:
    IppResponder();
    ~IppResponder();
    IppResponder(const IppResponder&) = delete;
    IppResponder& operator=(const IppResponder&) = delete;

    std::string uri() const;

    /// printer-state (3 idle, 4 processing, 5 stopped) and its reasons.
    void set_printer(int state, std::vector<std::string> reasons);
    /// What jobs become once their document is there (job-state), and why.
    void set_jobs(int state, std::vector<std::string> reasons);
    /// Answers documents with an error.
    void refuse_documents(bool refuse);
    /// Knows no job any more.
    void forget_jobs(bool forget);

    struct Document {
        std::string format;
        std::vector<std::uint8_t> bytes;
        std::string media;
    };

    std::vector<Document> documents() const;
    /// How many jobs were cancelled.
    int cancelled() const;

private:
    struct Exchange;

    struct Job {
        bool document = false;
        bool cancelled = false;
        std::string media;
    };

    void serve();
    void serve(_http_s* http);

    int listener_ = -1;
    int port_ = 0;
    std::atomic<bool> stopping_ = false;
    mutable std::mutex mutex_;
    int printer_state_ = 3;
    std::vector<std::string> printer_reasons_{"none"};
    int job_state_ = 9;
    std::vector<std::string> job_reasons_{"job-completed-successfully"};
    bool refusing_ = false;
    bool forgetting_ = false;
    std::map<int, Job> jobs_;
    std::vector<Document> documents_;
    std::vector<int> sockets_;
    std::vector<std::thread> threads_;
    std::thread accepting_;
};

} // namespace motcua::testing
