// How members speak to one contender: its opening, its messages out and in.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "connection.h"
#include "core/bytes.h"
#include "moves.h"

namespace kwadrant::load {

// Where a contender's members connect to.
struct Target {
  std::string path;
  std::string token;
};

struct Member {
  Member(std::uint32_t number, std::uint32_t members, std::uint32_t cards, std::uint16_t port, const Opening& opening,
         bool will_stick = false)
      : index(number), connection(port, opening, will_stick), view(members, cards) {}
  std::uint32_t index;
  Connection connection;
  View view;
  // It has greeted and been told the state: it can move.
  bool greeted = false;
  bool ready = false;
  // Whether the network tells when the connection can be written.
  bool watches_writes = true;
};

class Dialect {
 public:
  virtual ~Dialect() = default;
  virtual Opening opening() const = 0;
  // The connection is open: says what comes before everything else.
  virtual void greet(Member& member) = 0;
  // The move as this contender's own client would send it.
  virtual Bytes encode(const Move& move) = 0;
  // Reads what arrived, and answers it where the protocol asks for that.
  virtual void read(Member& member, ByteView message) = 0;
  // False when a contender does not send a member its own moves back.
  virtual bool echoes() const { return true; }
};

std::unique_ptr<Dialect> kwadrant_dialect(const Target& target, std::uint32_t members);
std::unique_ptr<Dialect> relay_dialect(const Target& target);
std::unique_ptr<Dialect> socket_io_dialect(const Target& target);
// y-websocket; with a document's name, Hocuspocus.
std::unique_ptr<Dialect> yjs_dialect(const Target& target, std::string_view document);

// By name: kwadrant, relay, socket.io, y-websocket, hocuspocus. Null for any other.
std::unique_ptr<Dialect> dialect_of(std::string_view contender, const Target& target, std::uint32_t members);

}  // namespace kwadrant::load
