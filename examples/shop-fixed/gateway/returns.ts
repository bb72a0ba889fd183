import axios from 'axios';
import express, { type ErrorRequestHandler } from 'express';
import multer from 'multer';

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 5_000_000, files: 1 },
});

const refuseLargePhotos: ErrorRequestHandler = (error, _req, res, next) => {
  if (!(error instanceof multer.MulterError)) return next(error);
  res.status(413).json({ error: error.message });
};

export const returns = express.Router();

returns.post('/orders/:id/photos', upload.single('photo'), async (req, res) => {
  if (!req.file) {
    res.status(400).json({ error: 'a photo is missing' });
    return;
  }
  await axios.post('https://warehouse.example/photos', req.file.buffer, {
    params: { order: req.params.id },
    headers: { 'content-type': req.file.mimetype },
    timeout: 10_000,
  });
  res.status(201).json({ bytes: req.file.size });
});

returns.use(refuseLargePhotos);
