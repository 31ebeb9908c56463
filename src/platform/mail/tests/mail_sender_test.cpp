#include "platform/mail/mail_sender.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "platform/jobs/jobs.h"
#include "platform/mail/outbox.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

// Writes its port to a file and each message it takes to another; refuses everything for refused@….
constexpr auto kPeer = R"py(
import asyncio
import pathlib
import sys

from aiosmtpd.smtp import SMTP

folder = pathlib.Path(sys.argv[1])


class Keeper:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        lines = b"X-Envelope: " + envelope.mail_from.encode() + b" " + b",".join(a.encode() for a in envelope.rcpt_tos) + b"\r\n"
        (folder / f"{Keeper.count}.eml").write_bytes(lines + envelope.content)
        Keeper.count += 1
        return "250 taken"


async def main():
    keeper = Keeper()
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(keeper, hostname="peer.test"), "127.0.0.1", 0)
    partial = folder / "port.new"
    partial.write_text(str(server.sockets[0].getsockname()[1]))
    partial.rename(folder / "port")
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)  # until the test closes our input
    server.close()


asyncio.run(main())
)py";

// aiosmtpd in a process of its own; it ends when its input is closed.
class SmtpPeer {
 public:
  SmtpPeer() {
    if (::mkdtemp(folder_.data()) == nullptr) throw std::runtime_error{"mkdtemp"};
    auto const script = folder_ + "/smtp_peer.py";
    std::ofstream{script} << kPeer;
    // Debian's own interpreter: another one on the path does not see Debian's packages.
    process_ = ::popen(("exec /usr/bin/python3 " + script + " " + folder_).c_str(), "w");
    for (int i = 0; i < 1000 && !std::filesystem::exists(folder_ + "/port"); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
    std::ifstream{folder_ + "/port"} >> port_;
    if (port_.empty()) throw std::runtime_error{"the SMTP server did not start: is python3-aiosmtpd installed?"};
  }
  SmtpPeer(SmtpPeer const&) = delete;
  SmtpPeer& operator=(SmtpPeer const&) = delete;
  ~SmtpPeer() {
    ::pclose(process_);
    std::filesystem::remove_all(folder_);
  }
  std::string url() const { return "smtp://127.0.0.1:" + port_; }
  std::vector<std::string> taken() const {
    auto mails = std::vector<std::string>{};
    for (int i = 0; std::filesystem::exists(path_of(i)); ++i) {
      auto text = std::ostringstream{};
      text << std::ifstream{path_of(i), std::ios::binary}.rdbuf();
      mails.push_back(text.str());
    }
    return mails;
  }

 private:
  std::string path_of(int i) const { return folder_ + "/" + std::to_string(i) + ".eml"; }

  std::string folder_{"/tmp/smtp_peer_XXXXXX"};
  std::string port_{};
  FILE* process_{nullptr};
};

class mail_sender : public testing::Test {
 protected:
  MailId queue(std::string const& to) {
    auto id = db_.write(actor_, [&](Tx& tx) -> Result<MailId> {
      return queue_mail(tx, {.to = to, .subject = "출장 승인 알림", .text = "승인되었습니다.\n.\n끝"});
    });
    return id ? *id : MailId{};
  }
  std::string state_of(MailId id) {
    return db_.read(actor_, [&](Tx& tx) {
      return tx.value<std::string>("SELECT state FROM mail_outbox WHERE institution_id = $institution AND id = $1", id);
    });
  }
  int run(MailSettings settings) {
    settings.from = "배움길 <no-reply@hanam.go.kr>";
    auto sender = MailSender{db_, settings};
    auto runner = JobRunner{db_};
    sender.handle_jobs(runner);
    return runner.run_due();
  }

  Database& db_{test_database()};
  Actor actor_{.institution = make_institution("우편시")};
};

TEST_F(mail_sender, hands_a_mail_to_a_real_server_once) {
  auto const peer = SmtpPeer{};
  auto const id = queue("김하남 <kim@hanam.go.kr>");
  EXPECT_EQ(run({.url = peer.url()}), 1);
  EXPECT_EQ(state_of(id), "sent");
  EXPECT_EQ(run({.url = peer.url()}), 0);
  auto const taken = peer.taken();
  ASSERT_EQ(taken.size(), 1U);
  EXPECT_TRUE(taken[0].starts_with("X-Envelope: no-reply@hanam.go.kr kim@hanam.go.kr\r\n")) << taken[0];
  EXPECT_NE(taken[0].find("Message-ID: <" + to_text(id) + "@hanam.go.kr>\r\n"), std::string::npos);
  EXPECT_NE(taken[0].find("Date: "), std::string::npos);
  EXPECT_NE(taken[0].find("Subject: =?UTF-8?B?"), std::string::npos);
}

TEST_F(mail_sender, leaves_a_mail_that_went_out_alone_when_its_job_runs_again) {
  auto const peer = SmtpPeer{};
  auto const id = queue("kim@hanam.go.kr");
  EXPECT_EQ(run({.url = peer.url()}), 1);
  auto sender = MailSender{db_, {.url = peer.url(), .from = "a@hanam.go.kr"}};
  EXPECT_TRUE(sender.send({.institution = actor_.institution, .kind = "mail.send", .payload = to_text(id), .attempt = 2}));
  EXPECT_EQ(peer.taken().size(), 1U);
}

TEST_F(mail_sender, only_notes_it_when_no_server_is_set) {
  auto const id = queue("kim@hanam.go.kr");
  testing::internal::CaptureStderr();
  EXPECT_EQ(run({}), 1);
  auto const logged = testing::internal::GetCapturedStderr();
  EXPECT_NE(logged.find("mail=" + to_text(id) + " job="), std::string::npos) << logged;
  EXPECT_EQ(state_of(id), "logged");
}

TEST_F(mail_sender, tries_again_when_the_server_is_away_or_says_no) {
  auto const unreachable = queue("kim@hanam.go.kr");
  EXPECT_EQ(run({.url = "smtp://127.0.0.1:1"}), 1);
  EXPECT_EQ(state_of(unreachable), "waiting");
  auto const peer = SmtpPeer{};
  test_clock().advance(60);
  EXPECT_EQ(run({.url = peer.url()}), 1);
  EXPECT_EQ(state_of(unreachable), "sent");

  auto const refused = queue("refused@hanam.go.kr");
  for (int i = 0; i < kMaximumJobAttempts; ++i) {
    EXPECT_EQ(state_of(refused), "waiting");
    EXPECT_EQ(run({.url = peer.url()}), 1);
    test_clock().advance(60 * 128);
  }
  EXPECT_EQ(state_of(refused), "failed");
  EXPECT_EQ(run({.url = peer.url()}), 0);
}

TEST_F(mail_sender, gives_up_at_once_on_what_is_no_address) {
  auto const peer = SmtpPeer{};
  auto const id = queue("a@b.kr>\r\nRCPT TO:<victim@c.kr");
  EXPECT_EQ(run({.url = peer.url()}), 1);
  EXPECT_EQ(state_of(id), "failed");
  EXPECT_TRUE(peer.taken().empty());
}

TEST_F(mail_sender, sends_no_password_over_a_connection_without_encryption) {
  auto const peer = SmtpPeer{};
  auto const id = queue("kim@hanam.go.kr");
  EXPECT_EQ(run({.url = peer.url(), .user = "hanam", .password = "secret"}), 1);
  EXPECT_EQ(state_of(id), "waiting");
  EXPECT_TRUE(peer.taken().empty());
}

}  // namespace
}  // namespace baeumgil
