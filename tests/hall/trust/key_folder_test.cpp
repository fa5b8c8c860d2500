#include "hall/trust/key_folder.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/trial_trust.h"

#include <gtest/gtest.h>

#include <fstream>

namespace motcua::trust {
namespace {

namespace fs = std::filesystem;
using testing::TrialTrust;

TEST(KeyFolder, keeps_an_identity_for_the_owner_alone) {
    const testing::TemporaryFolder folder;
    const KeyFolder keys(folder / "trust");
    EXPECT_FALSE(keys.has_identity("hall"));
    const Identity hall = TrialTrust().client("tran-bien");
    keys.keep("hall", hall);
    keys.keep("hall", hall);
    EXPECT_TRUE(keys.has_identity("hall"));
    const Identity read = KeyFolder(folder / "trust").identity("hall").value();
    EXPECT_EQ(read.key.pem(), hall.key.pem());
    EXPECT_EQ(read.certificate.fingerprint(), hall.certificate.fingerprint());
    EXPECT_EQ(fs::status(keys.path() / "hall.pem").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(fs::status(keys.path()).permissions(), fs::perms::owner_all);
}

TEST(KeyFolder, says_which_file_is_missing_or_wrong) {
    const testing::TemporaryFolder folder;
    const KeyFolder keys(folder.path());
    EXPECT_EQ(keys.certificate("centre").error().text,
              "cannot read " + (folder / "centre.crt").string());
    std::ofstream(folder / "centre.crt") << "chưa có";
    EXPECT_EQ(keys.certificate("centre").error().text.find((folder / "centre.crt").string() +
                                                           ": no certificate in PEM"),
              0U);
    const TrialTrust trust;
    keys.keep("hall", Identity{PrivateKey::make(), trust.client("a").certificate});
    EXPECT_EQ(keys.identity("hall").error().text,
              (folder / "hall.pem").string() + ": key and certificate do not belong together");
}

TEST(KeyFolder, a_key_waits_for_its_certificate) {
    const testing::TemporaryFolder folder;
    const KeyFolder keys(folder.path());
    const std::string pem = keys.key("enrolling").pem();
    EXPECT_EQ(keys.key("enrolling").pem(), pem);
    EXPECT_EQ(fs::status(folder / "enrolling.key").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
    keys.forget_key("enrolling");
    EXPECT_NE(keys.key("enrolling").pem(), pem);
}

TEST(KeyFolder, a_torn_write_leaves_the_old_file) {
    const testing::TemporaryFolder folder;
    const KeyFolder keys(folder.path());
    const TrialTrust trust;
    keys.keep("hall", trust.client("a"));
    std::ofstream(folder / "hall.pem.new") << "-----BEGIN PRIV";
    EXPECT_EQ(keys.identity("hall").value().certificate.name(), "a");
    keys.keep("hall", trust.client("b"));
    EXPECT_EQ(keys.identity("hall").value().certificate.name(), "b");
}

} // namespace
} // namespace motcua::trust
