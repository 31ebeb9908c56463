#include "platform/mail/message.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "platform/text/base64.h"
#include "platform/web/url_text.h"

namespace baeumgil {

namespace {

constexpr std::size_t kWordBytes = 45;  // an encoded word of RFC 2047 is at most 75 characters: 60 of base64 and its frame
constexpr std::size_t kBodyLine = 76;   // characters of base64

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// One line, whatever was given: nothing in a header's text can start another header.
std::string on_one_line(std::string_view text) {
  auto line = std::string{trimmed(text)};
  std::replace_if(line.begin(), line.end(), is_control, ' ');
  return line;
}

bool needs_encoding(std::string_view line) {
  auto const is_ascii = std::all_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return !is_ascii || line.find("=?") != std::string_view::npos || line.size() > 60;
}

// RFC 2047: encoded words, folded, none of them cut inside a character.
std::string header_text(std::string_view text) {
  auto const line = on_one_line(text);
  if (!needs_encoding(line)) return line;
  auto encoded = std::string{};
  for (std::size_t start = 0; start < line.size();) {
    auto end = std::min(start + kWordBytes, line.size());
    while (end < line.size() && end > start + 1 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    if (start > 0) encoded += "\r\n ";
    encoded += "=?UTF-8?B?" + base64(std::string_view{line}.substr(start, end - start)) + "?=";
    start = end;
  }
  return encoded;
}

// "name <address>" with the name quoted or encoded.
std::string mailbox(std::string_view given) {
  auto const address = mail_address(given).value_or("");
  auto const name = on_one_line(given.substr(0, given.rfind('<')));
  if (given.rfind('<') == std::string_view::npos || name.empty()) return "<" + address + ">";
  if (needs_encoding(name)) return header_text(name) + " <" + address + ">";
  auto quoted = std::string{};
  for (auto const c : name)
    if (c != '"' && c != '\\') quoted += c;
  return "\"" + quoted + "\" <" + address + ">";
}

std::string date_text(Instant at) {
  constexpr auto days = std::array{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr auto months = std::array{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto const day = day_in_seoul(at);
  auto const seconds = (at - start_of_day_in_seoul(day).seconds).seconds;
  return fmt::format("{}, {:02} {} {} {}:{:02} +0900", days[static_cast<std::size_t>(day.weekday())], day.day(),
                     months[static_cast<std::size_t>(day.month() - 1)], day.year(), time_in_seoul(at), seconds % 60);
}

std::string in_lines(std::string_view encoded) {
  auto lines = std::string{};
  for (std::size_t at = 0; at < encoded.size(); at += kBodyLine) lines += std::string{encoded.substr(at, kBodyLine)} + "\r\n";
  return lines;
}

std::string body_text(std::string_view text) {
  auto lines = std::string{};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\n' || text[i] == '\r')
      lines += "\r\n";
    else
      lines += text[i];
  }
  return in_lines(base64(lines));
}

constexpr auto kTextHead = "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";

// RFC 2369. No one-click header (RFC 8058) beside it: our page asks for a press of its button, so that no scanner of links stops a mail.
std::string unsubscribe_header(std::string_view address) {
  auto const is_web = address.starts_with("https://") || address.starts_with("http://");
  auto const is_plain = std::none_of(address.begin(), address.end(), [](char c) {
    return is_control(c) || static_cast<unsigned char>(c) >= 0x80 || c == ' ' || c == '<' || c == '>' || c == ',';
  });
  return is_web && is_plain ? "List-Unsubscribe: <" + std::string{address} + ">\r\n" : std::string{};
}

// RFC 2231 keeps the Hangul of a file's name.
std::string attachment_part(MailAttachment const& attachment) {
  return "Content-Type: " + on_one_line(attachment.content_type) + "\r\nContent-Transfer-Encoding: base64\r\n" +
         "Content-Disposition: attachment; filename*=UTF-8''" + url_encoded(on_one_line(attachment.file_name)) + "\r\n\r\n" +
         in_lines(attachment.base64);
}

// No line of base64 begins like a boundary.
std::string parts_text(MailMessage const& message) {
  auto const boundary = "--part-" + message.id;
  auto text = "Content-Type: multipart/mixed; boundary=\"part-" + message.id + "\"\r\n\r\n" + boundary + "\r\n" + kTextHead +
              body_text(message.text);
  for (auto const& attachment : message.attachments) text += boundary + "\r\n" + attachment_part(attachment);
  return text + boundary + "--\r\n";
}

}  // namespace

std::optional<std::string> mail_address(std::string_view given) {
  if (std::any_of(given.begin(), given.end(), is_control)) return std::nullopt;
  auto address = trimmed(given);
  if (auto const open = address.rfind('<'); open != std::string_view::npos) {
    if (!address.ends_with('>')) return std::nullopt;
    address = address.substr(open + 1, address.size() - open - 2);
  }
  auto const at = address.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 >= address.size() || address.size() > 254) return std::nullopt;
  if (address.find('@', at + 1) != std::string_view::npos) return std::nullopt;
  constexpr std::string_view never = " <>()[],;:\\\"";
  auto const is_plain = std::none_of(address.begin(), address.end(), [&](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || never.find(c) != std::string_view::npos;
  });
  if (!is_plain || address.front() == '-') return std::nullopt;
  return std::string{address};
}

std::string with_sender_name(std::string const& from, std::string_view name) {
  auto const address = mail_address(from);
  auto plain = on_one_line(name);
  std::erase_if(plain, [](char c) { return c == '<' || c == '>'; });
  return plain.empty() || !address ? from : plain + " <" + *address + ">";
}

std::string mail_text(MailMessage const& message) {
  auto const from = mail_address(message.from).value_or("");
  auto const domain = from.substr(from.find('@') + 1);
  auto text = fmt::format("Message-ID: <{}@{}>\r\n", message.id, domain);
  text += "Date: " + date_text(message.date) + "\r\n";
  text += "From: " + mailbox(message.from) + "\r\n";
  text += "To: " + mailbox(message.to) + "\r\n";
  text += "Subject: " + header_text(message.subject) + "\r\n";
  // Keeps absence notices from answering to us.
  text += "Auto-Submitted: auto-generated\r\n";
  text += unsubscribe_header(message.unsubscribe);
  text += "MIME-Version: 1.0\r\n";
  return text + (message.attachments.empty() ? kTextHead + body_text(message.text) : parts_text(message));
}

}  // namespace baeumgil
