// server-everything listens on every address of the machine; for the measurement this keeps it on loopback.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function (port, ready) {
  return listen.call(this, Number(port), '127.0.0.1', ready);
};
