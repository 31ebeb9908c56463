// Files over a real socket: uploads that cost no memory, downloads with ranges and tags, compression, TLS.
#include <gtest/gtest.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <unistd.h>
#include <zlib.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>

#include "platform/web/tests/client.h"
#include "platform/web/tests/running_server.h"

namespace baeumgil::testing {
namespace {

long resident_megabytes() {
  auto pages = 0L;
  auto resident = 0L;
  std::ifstream{"/proc/self/statm"} >> pages >> resident;
  return resident * ::sysconf(_SC_PAGESIZE) / (1024 * 1024);
}

void write_file(TemporaryFolder const& folder, std::string_view content) { std::ofstream{folder.path() + "/file"} << content; }

std::string unzipped(std::string_view content) {
  auto stream = z_stream{};
  inflateInit2(&stream, 15 + 16);
  auto text = std::string(1024 * 1024, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  inflate(&stream, Z_FINISH);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

TEST(transfer, takes_a_large_upload_without_holding_it_in_memory) {
  auto const server = RunningServer{};
  auto client = Client{server.port()};
  constexpr auto megabytes = 50;
  auto const head = std::string{
      "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n제목\r\n"
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\xE1\x84\x80\xE1\x85\xA1.pdf\"\r\nContent-Type: "
      "application/pdf\r\n\r\n"};
  auto const tail = std::string{"\r\n--x--\r\n"};
  auto const length = head.size() + megabytes * 1024 * 1024 + tail.size();
  auto const before = resident_megabytes();
  auto most = before;
  client.send("POST /form HTTP/1.1\r\nHost: t\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " +
              std::to_string(length) + "\r\n\r\n" + head);
  auto const piece = std::string(1024 * 1024, 'p');
  for (auto i = 0; i < megabytes; ++i) {
    client.send(piece);
    most = std::max(most, resident_megabytes());
  }
  client.send(tail);
  EXPECT_EQ(client.receive().body, "title=제목\nfile: 가.pdf application/pdf 52428800\n");
  EXPECT_LT(most - before, 20);
  EXPECT_EQ(client.ask(get("/")).status, 200);
  EXPECT_EQ(server.folder().file_count(), 0) << "an upload that nobody kept is still there";
}

TEST(transfer, removes_what_came_of_an_upload_that_broke_off) {
  auto const server = RunningServer{};
  {
    auto client = Client{server.port()};
    client.send(
        "POST /form HTTP/1.1\r\nHost: t\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000\r\n\r\n"
        "--x\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\n" +
        std::string(2000, 'a'));
  }
  for (auto i = 0; i < 100 && server.folder().file_count() > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds{10});
  EXPECT_EQ(server.folder().file_count(), 0);
}

TEST(transfer, streams_a_file_as_an_attachment) {
  auto const server = RunningServer{};
  auto const content = std::string(300'000, 'f') + "end";
  write_file(server.folder(), content);
  auto client = Client{server.port()};
  auto const answer = client.ask(get("/file"));
  EXPECT_EQ(answer.body, content);
  EXPECT_EQ(answer.header("content-disposition"), "attachment; filename=\"_.pdf\"; filename*=UTF-8''%EB%B3%B4%EA%B3%A0%EC%84%9C.pdf");
  EXPECT_EQ(answer.header("accept-ranges"), "bytes");
}

TEST(transfer, is_broken_off_when_nobody_reads_it) {
  // With so high a rate nothing but the grace counts.
  auto const server = RunningServer{{.minimum_bytes_per_second = 1'000'000'000, .write_grace_seconds = 1}};
  write_file(server.folder(), "");
  std::filesystem::resize_file(server.folder().path() + "/file", 64 * 1024 * 1024);  // more than a socket holds
  auto client = Client{server.port()};
  client.send(get("/file"));
  EXPECT_EQ((Client{server.port()}.ask(get("/")).status), 200) << "others are served meanwhile";
  std::this_thread::sleep_for(std::chrono::milliseconds{1800});
  auto const answer = client.receive();  // what had been sent, then the end
  EXPECT_EQ(answer.status, 0) << "the whole answer came, however late";
}

TEST(transfer, gives_one_range) {
  auto const server = RunningServer{};
  write_file(server.folder(), "0123456789");
  auto client = Client{server.port()};
  auto const asked = [&](std::string_view range) { return client.ask(get("/file", "Range: " + std::string{range} + "\r\n")); };
  auto const middle = asked("bytes=2-4");
  EXPECT_EQ(middle.status, 206);
  EXPECT_EQ(middle.body, "234");
  EXPECT_EQ(middle.header("content-range"), "bytes 2-4/10");
  EXPECT_EQ(asked("bytes=7-").body, "789");
  EXPECT_EQ(asked("bytes=-2").body, "89");
  EXPECT_EQ(asked("bytes=5-99").body, "56789");
  EXPECT_EQ(asked("bytes=-99").body, "0123456789");
  EXPECT_EQ(asked("bytes=10-").status, 416);
  EXPECT_EQ(asked("bytes=10-").header("content-range"), "bytes */10");
  EXPECT_EQ(asked("bytes=-0").status, 416);
  for (auto const whole : {"bytes=1-2,4-5", "bytes=4-2", "lines=1-2", "bytes=a-b", "bytes="}) EXPECT_EQ(asked(whole).status, 200) << whole;
}

TEST(transfer, compares_tags) {
  auto const server = RunningServer{};
  write_file(server.folder(), "0123456789");
  auto client = Client{server.port()};
  auto const tag = client.ask(get("/file")).header("etag");
  ASSERT_FALSE(tag.empty());
  client.send(get("/file", "If-None-Match: \"other\", W/" + tag + "\r\n"));
  EXPECT_EQ(client.receive_head().status, 304);
  EXPECT_EQ(client.ask(get("/file", "If-None-Match: \"other\"\r\n")).status, 200);
  EXPECT_EQ(client.ask(get("/file", "Range: bytes=0-1\r\nIf-Range: " + tag + "\r\n")).status, 206);
  EXPECT_EQ(client.ask(get("/file", "Range: bytes=0-1\r\nIf-Range: \"other\"\r\n")).status, 200);
}

TEST(transfer, says_a_missing_file_is_not_there) {
  auto const server = RunningServer{};
  EXPECT_EQ((Client{server.port()}.ask(get("/file")).status), 404);
}

TEST(transfer, compresses_pages_for_those_who_can_read_it) {
  auto const server = RunningServer{};
  auto client = Client{server.port()};
  auto const zipped = client.ask(get("/page", "Accept-Encoding: br, gzip;q=0.8\r\n"));
  EXPECT_EQ(zipped.header("content-encoding"), "gzip");
  EXPECT_EQ(unzipped(zipped.body), std::string(4096, 'x'));
  EXPECT_EQ(client.ask(get("/page", "Accept-Encoding: gzip;q=0\r\n")).body.size(), 4096U);
  EXPECT_EQ(client.ask(get("/page")).header("vary"), "Accept-Encoding");
  EXPECT_EQ(client.ask(get("/", "Accept-Encoding: gzip\r\n")).header("content-encoding"), "");
}

void write_certificate(std::string const& folder) {
  auto* key = EVP_RSA_gen(2048);
  auto* certificate = X509_new();
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
  X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
  X509_set_pubkey(certificate, key);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC, reinterpret_cast<unsigned char const*>("localhost"),
                             -1, -1, 0);
  X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
  X509_sign(certificate, key, EVP_sha256());
  auto* key_file = std::fopen((folder + "/key.pem").c_str(), "w");
  PEM_write_PrivateKey(key_file, key, nullptr, nullptr, 0, nullptr, nullptr);
  std::fclose(key_file);
  auto* certificate_file = std::fopen((folder + "/certificate.pem").c_str(), "w");
  PEM_write_X509(certificate_file, certificate);
  std::fclose(certificate_file);
  X509_free(certificate);
  EVP_PKEY_free(key);
}

// What a TLS client that speaks nothing newer than `version` gets for its request; empty when there is no handshake.
std::string answer_over_tls(int port, int version) {
  auto client = Client{port};
  auto* context = SSL_CTX_new(TLS_client_method());
  SSL_CTX_set_security_level(context, 0);
  SSL_CTX_set_max_proto_version(context, version);
  auto* tls = SSL_new(context);
  SSL_set_fd(tls, client.handle());
  auto text = std::string{};
  if (SSL_connect(tls) == 1) {
    auto const request = get("/address", "Connection: close\r\n");
    SSL_write(tls, request.data(), static_cast<int>(request.size()));
    char piece[4096];
    for (auto count = 1; count > 0;) {
      count = SSL_read(tls, piece, sizeof piece);
      if (count > 0) text.append(piece, static_cast<std::size_t>(count));
    }
    EXPECT_EQ(SSL_get_shutdown(tls) & SSL_RECEIVED_SHUTDOWN, SSL_RECEIVED_SHUTDOWN) << "the end was not announced";
  }
  SSL_free(tls);
  SSL_CTX_free(context);
  ERR_clear_error();
  return text;
}

TEST(transfer, speaks_tls_from_version_1_2_on) {
  auto const folder = TemporaryFolder{};
  write_certificate(folder.path());
  auto const server = RunningServer{{.header_timeout_seconds = 1,
                                     .certificate_file = folder.path() + "/certificate.pem",
                                     .private_key_file = folder.path() + "/key.pem"}};
  EXPECT_NE(answer_over_tls(server.port(), TLS1_3_VERSION).find("127.0.0.1 secure"), std::string::npos);
  EXPECT_NE(answer_over_tls(server.port(), TLS1_2_VERSION).find("127.0.0.1 secure"), std::string::npos);
  EXPECT_EQ(answer_over_tls(server.port(), TLS1_1_VERSION), "");
  auto silent = Client{server.port()};
  EXPECT_TRUE(silent.is_closed_within(2000)) << "a handshake that never comes";
}

}  // namespace
}  // namespace baeumgil::testing
