#include "hall/server/ledger.h"

#include "tests/support/test_disk.h"
#include "tests/support/trial_hall.h"

#include <gtest/gtest.h>

#include <sqlite3.h>

using motcua::hall::Answer;
using motcua::testing::TrialHall;

namespace {

/// No further page fits into the journal while this lives: a full disk, as SQLite reports it.
class FullDisk {
public:
    explicit FullDisk(motcua::journal::Journal& journal) : journal_(journal) {
        limit("PRAGMA max_page_count=1");
    }

    ~FullDisk() { limit("PRAGMA max_page_count=1073741823"); }

private:
    void limit(const char* pragma) {
        motcua::journal::Statement(journal_.database(), pragma).run();
    }

    motcua::journal::Journal& journal_;
};

} // namespace
