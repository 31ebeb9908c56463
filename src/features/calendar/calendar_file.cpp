#include "features/calendar/calendar_file.h"

#include <fmt/format.h>

namespace baeumgil {
namespace {

constexpr auto kOctetsAtMost = std::size_t{75};

// \ ; , and line ends have a meaning of their own.
std::string escaped(std::string_view text) {
  auto out = std::string{};
  for (auto const letter : text) {
    if (letter == '\n') {
      out += "\\n";
    } else if (letter != '\r') {
      if (letter == '\\' || letter == ';' || letter == ',') out += '\\';
      out += letter;
    }
  }
  return out;
}

bool continues_character(char octet) { return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U; }

// A long line goes on after CRLF and a space; a character is never torn.
void add_line(std::string& file, std::string_view line) {
  auto room = kOctetsAtMost;
  while (line.size() > room) {
    auto cut = room;
    while (cut > 0 && continues_character(line[cut])) --cut;
    file.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = kOctetsAtMost - 1;
  }
  file.append(line).append("\r\n");
}

std::string basic(Date day) { return fmt::format("{:04}{:02}{:02}", day.year(), day.month(), day.day()); }

std::string basic(std::string_view hour_minute) { return fmt::format("{}{}00", hour_minute.substr(0, 2), hour_minute.substr(3, 2)); }

std::string basic(Instant at) {
  auto const text = to_text(at);  // 2026-08-22T10:00:00Z
  auto out = std::string{};
  for (auto const letter : text)
    if (letter != '-' && letter != ':') out += letter;
  return out;
}

void add_event(std::string& file, CalendarEntry const& entry, Instant now, std::string_view base_address) {
  auto const& absence = entry.absence;
  add_line(file, "BEGIN:VEVENT");
  add_line(file, fmt::format("UID:{}-{}@baeumgil", entry.uid.empty() ? to_text(absence.row) : entry.uid, to_text(absence.person)));
  add_line(file, fmt::format("SEQUENCE:{}", absence.version - 1));
  add_line(file, "DTSTAMP:" + basic(now));
  if (absence.starts_at.size() == 5 && absence.ends_at.size() == 5) {
    add_line(file, fmt::format("DTSTART;TZID=Asia/Seoul:{}T{}", basic(absence.from), basic(absence.starts_at)));
    add_line(file, fmt::format("DTEND;TZID=Asia/Seoul:{}T{}", basic(absence.until), basic(absence.ends_at)));
  } else {
    add_line(file, "DTSTART;VALUE=DATE:" + basic(absence.from));
    add_line(file, "DTEND;VALUE=DATE:" + basic(absence.until + 1));  // the first day that is free again
  }
  add_line(file, "SUMMARY:" + escaped(entry.summary));
  add_line(file, "DESCRIPTION:" + escaped(entry.note));
  add_line(file, fmt::format("URL:{}{}", base_address, absence.path));
  add_line(file, absence.kind == AbsenceKind::cancelled ? "STATUS:CANCELLED"
                 : absence.kind == AbsenceKind::planned ? "STATUS:TENTATIVE"
                                                        : "STATUS:CONFIRMED");
  add_line(file, "CLASS:PRIVATE");
  add_line(file, "TRANSP:TRANSPARENT");
  add_line(file, "END:VEVENT");
}

}  // namespace

std::string calendar_file(std::string_view name, std::vector<CalendarEntry> const& entries, Instant now, std::string_view base_address) {
  auto file = std::string{};
  // Without a METHOD: this is a calendar to read, not a message of an organizer to those invited.
  for (auto const* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//baeumgil//calendar//KO", "CALSCALE:GREGORIAN"})
    add_line(file, line);
  add_line(file, "X-WR-CALNAME:" + escaped(name));
  // One offset and no summer time since 1988.
  for (auto const* line : {"BEGIN:VTIMEZONE", "TZID:Asia/Seoul", "BEGIN:STANDARD", "DTSTART:19881009T030000", "TZOFFSETFROM:+0900",
                           "TZOFFSETTO:+0900", "TZNAME:KST", "END:STANDARD", "END:VTIMEZONE"})
    add_line(file, line);
  for (auto const& entry : entries) add_event(file, entry, now, base_address);
  add_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace baeumgil
