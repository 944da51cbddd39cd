// A WebSocket client on a non-blocking socket to this computer: as much of RFC 6455 as a load generator needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/bytes.h"

namespace kwadrant::load {

// What the first request of a connection asks for.
struct Opening {
  std::string path;
  // Whole header lines, each with its CRLF.
  std::string headers;
  // Messages go out as text instead of binary.
  bool text = false;
};

// Threads: one. Nothing here throws; a connection that fails is closed, with the reason in `failure`.
class Connection {
 public:
  // Begins to connect to 127.0.0.1. With small segments the system holds some tens of kilobytes of what is not read,
  // instead of megabytes.
  Connection(std::uint16_t port, const Opening& opening, bool small_segments = false);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  int descriptor() const { return socket_; }
  // The server has accepted the upgrade.
  bool is_open() const { return state_ == State::open; }
  bool is_closed() const { return state_ == State::closed; }
  const std::string& failure() const { return failure_; }

  // Takes what has arrived and calls `handle(ByteView message)` for each whole message. `scratch` is shared by all
  // connections. Answers the bytes taken.
  template <typename Handle>
  std::size_t read(std::vector<std::uint8_t>& scratch, Handle&& handle);
  // Sends a message, or keeps what the socket does not take now.
  void send(ByteView message);
  // Sends what was kept. Call when the socket can be written.
  void flush();
  bool wants_write() const { return state_ == State::connecting || !unsent_.empty(); }

  // While skipping, messages are taken from the network and thrown away unread.
  void skip_messages(bool skip) { skipping_ = skip; }

 private:
  enum class State { connecting, upgrading, open, closed };
  // A frame's head; `size` is zero while it is incomplete.
  struct Head {
    std::uint8_t opcode = 0;
    std::size_t size = 0;
    std::size_t payload = 0;
  };

  void fail(std::string reason);
  // Bytes that have arrived, or nothing.
  ByteView receive(std::vector<std::uint8_t>& scratch);
  // Waits for the end of the server's answer; what follows it stays.
  void finish_upgrade();
  static Head head_of(ByteView bytes);
  // Control frames, answered as they should be.
  void control(std::uint8_t opcode, ByteView payload);
  void write_frame(std::uint8_t opcode, ByteView payload);
  template <typename Handle>
  std::size_t take_frames(ByteView bytes, Handle&& handle);

  int socket_ = -1;
  State state_ = State::connecting;
  std::string request_;
  bool text_ = false;
  bool skipping_ = false;
  std::string failure_;
  // The beginning of something whose end has not arrived.
  std::vector<std::uint8_t> partial_;
  // Bytes still to come of a frame that is skipped.
  std::size_t skip_ = 0;
  std::vector<std::uint8_t> unsent_;
};

template <typename Handle>
std::size_t Connection::read(std::vector<std::uint8_t>& scratch, Handle&& handle) {
  const ByteView arrived = receive(scratch);
  if (arrived.empty()) return 0;
  if (state_ == State::open && partial_.empty()) {
    const std::size_t taken = take_frames(arrived, handle);
    partial_.assign(arrived.begin() + static_cast<std::ptrdiff_t>(taken), arrived.end());
    return arrived.size();
  }
  partial_.insert(partial_.end(), arrived.begin(), arrived.end());
  if (state_ == State::upgrading) finish_upgrade();
  if (state_ == State::open) {
    const std::size_t taken = take_frames(partial_, handle);
    partial_.erase(partial_.begin(), partial_.begin() + static_cast<std::ptrdiff_t>(taken));
  }
  return arrived.size();
}

template <typename Handle>
std::size_t Connection::take_frames(ByteView bytes, Handle&& handle) {
  std::size_t at = 0;
  while (at < bytes.size() && state_ == State::open) {
    const std::size_t left = bytes.size() - at;
    if (skip_ > 0) {
      const std::size_t skipped = std::min(skip_, left);
      skip_ -= skipped;
      at += skipped;
      continue;
    }
    const Head head = head_of(bytes.subspan(at));
    if (head.size == 0) break;
    const bool is_data = head.opcode == 1 || head.opcode == 2;
    if (is_data && skipping_) {
      at += head.size;
      skip_ = head.payload;
      continue;
    }
    if (left < head.size + head.payload) break;
    const ByteView payload = bytes.subspan(at + head.size, head.payload);
    at += head.size + head.payload;
    if (is_data) {
      handle(payload);
    } else {
      control(head.opcode, payload);
    }
  }
  return at;
}

}  // namespace kwadrant::load
